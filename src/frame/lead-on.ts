import { leadOn } from './lead-on-address.ts';

const link = document.querySelector('a');
if (link) location.replace(leadOn(link.href, location.search));
