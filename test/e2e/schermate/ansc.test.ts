import {
  type atti,
  conSettimoAlBanco,
  dai,
  leggiAtto,
  nelleRegistrazioni,
  prepara,
} from '../../supporto/ansc-finto.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { aperta } from '../../supporto/sportello-finto.ts';
import { provaStati } from '../../supporto/stati-finti.ts';

type Atto = keyof typeof atti;

const letto = (quale: Atto) => async (vista: PaginaAperta) => {
  await nelleRegistrazioni(vista);
  await leggiAtto(vista, quale);
};
const lettoConPersona = (quale: Atto) => async (vista: PaginaAperta) => {
  await conSettimoAlBanco(vista);
  await leggiAtto(vista, quale);
};
const modulo = (quale: Atto) => async (vista: PaginaAperta) => {
  await lettoConPersona(quale)(vista);
  await prepara(vista);
};
const rifiutato = (contenuto: string | Uint8Array) => async (vista: PaginaAperta) => {
  await nelleRegistrazioni(vista);
  await dai(vista, contenuto);
};

provaStati({
  'atto ansc di nascita': {
    stato: aperta,
    fai: letto('nascita'),
    siLegge: 'la nascita di SETTIMO LIVIA',
    albero: true,
  },
  'atto ansc di matrimonio senza schede': {
    stato: aperta,
    fai: letto('matrimonio'),
    siLegge: 'prima si apre la scheda allo Sportello',
    albero: true,
  },
  'atto ansc di matrimonio con una scheda': {
    stato: aperta,
    fai: lettoConPersona('matrimonio'),
    siLegge: 'Prepara la registrazione',
    albero: true,
  },
  'atto ansc di rettifica': { stato: aperta, fai: lettoConPersona('rettifica'), siLegge: 'Atto rettificato' },
  'atto ansc di discordanza': {
    stato: aperta,
    fai: letto('discordanza'),
    siLegge: 'L’atto e ANPR a confronto',
    albero: true,
  },
  'modulo di nascita da un atto': {
    stato: aperta,
    fai: modulo('nascita'),
    siLegge: 'la nascita di SETTIMO LIVIA',
    salvato: true,
    albero: true,
  },
  'modulo di decesso da un atto': {
    stato: aperta,
    fai: modulo('morte'),
    siLegge: 'SETTIMO SOGGETTO è morto',
    salvato: true,
    albero: true,
  },
  'modulo di matrimonio da un atto': { stato: aperta, fai: modulo('matrimonio'), siLegge: 'ha sposato VERDI ANNA' },
  'modulo di unione civile da un atto': {
    stato: aperta,
    fai: modulo('unione'),
    siLegge: 'Unito civilmente con',
    salvato: true,
    albero: true,
  },
  'modulo di rettifica da un atto': {
    stato: aperta,
    fai: modulo('rettifica'),
    siLegge: 'il nome è SOGGETTO MARIA',
    salvato: true,
    albero: true,
  },
  'file che non e un atto ansc': {
    stato: aperta,
    fai: rifiutato('<fattura><numero>1</numero></fattura>'),
    siLegge: 'Il file non è una notifica di ANSC.',
    albero: true,
  },
  'file con una entita': {
    stato: aperta,
    fai: rifiutato('<!DOCTYPE n [<!ENTITY e "x">]><n>&e;</n>'),
    siLegge: 'Il file non si può leggere.',
  },
  'file che non e utf-8': {
    stato: aperta,
    fai: rifiutato(Buffer.from('<n>\u00e8</n>', 'latin1')),
    siLegge: 'Il file non si può leggere.',
  },
  'file troppo grande': {
    stato: aperta,
    fai: rifiutato(`<n>${'x'.repeat(400_000)}</n>`),
    siLegge: 'Il file è troppo grande per essere un atto ANSC.',
  },
});
