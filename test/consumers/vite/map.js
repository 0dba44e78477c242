import 'area-explorer/map';
