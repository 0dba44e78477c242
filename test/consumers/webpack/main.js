import 'area-explorer';

const output = document.querySelector('output');
document.querySelector('area-explorer').addEventListener('selection', ({ detail }) => {
  output.textContent = `${detail.area}`;
});
