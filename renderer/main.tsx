import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Applicazione } from './applicazione/applicazione.tsx';
import { seguiStato } from './applicazione/stato.ts';
import { ascoltaTasti } from './applicazione/tasti.ts';
import { custodisciIDati } from './applicazione/custodia.ts';

custodisciIDati();
seguiStato();
ascoltaTasti();

const radice = document.getElementById('radice');
if (!radice) throw new Error('the page has no root');
createRoot(radice).render(
  <StrictMode>
    <Applicazione />
  </StrictMode>,
);
