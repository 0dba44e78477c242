import 'area-explorer/panels';
