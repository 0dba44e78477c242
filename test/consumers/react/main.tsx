import 'area-explorer';
import type {} from 'area-explorer/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [area, setArea] = useState<string | null>(null);
  return (
    <>
      <area-explorer
        src="https://explorer.example/data/catalogue.json"
        lang="en"
        loading="eager"
        onselection={({ detail }) => setArea(detail.area)}
      />
      <output>{area}</output>
    </>
  );
}

const host = document.querySelector('#app');
if (host) createRoot(host).render(<App />);
