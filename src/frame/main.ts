import '../embed/area-explorer.ts';

const explorer = document.querySelector('area-explorer');
explorer?.setAttribute('query', location.search.slice(1));
