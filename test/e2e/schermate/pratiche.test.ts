import { randomUUID } from 'node:crypto';
import { fallito, riuscito } from '../../../contract/esito.ts';
import type { OperazioneDiOggi, Pratica } from '../../../contract/pratica.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { operatoreFinto, sessioneFinta } from '../../supporto/ponte-finto.ts';
import { alBanco, aperta, pratica, premi, trovate } from '../../supporto/sportello-finto.ts';
import { provaStati } from '../../supporto/stati-finti.ts';

const als = { sessione: { ...sessioneFinta(), operatore: { ...operatoreFinto, ruolo: 'als' as const } } };

const pratiche = (quante: number): Pratica[] =>
  Array.from({ length: quante }, (_, i) => ({
    ...pratica,
    id: randomUUID(),
    numero: `2026/PC-0001/${String(42 - i).padStart(5, '0')}`,
    ...(i % 2 === 0 ? { persona: 'Bianchi Ada', protocollo: `2026/88${i}` } : {}),
    ...(i === 3 ? { stato: 'chiusa' as const, chiusa: '2026-11-20T10:00:00.000Z' } : {}),
    ...(i === 0 ? { note: 'Chiede la storia delle residenze per una pratica di successione.' } : {}),
  }));

const vista = (nome: string) => async (pagina: PaginaAperta) => {
  alBanco(pagina);
  await pagina.page.getByRole('button', { name: 'Pratiche', exact: true }).click();
  await pagina.page.getByRole('tab', { name: nome }).click();
};

const elenco = async (pagina: PaginaAperta) => {
  alBanco(pagina);
  pagina.ponte.rispondi('pratica:cerca', () => trovate(...pratiche(9)));
  pagina.ponte.rispondi('operatori:elenco', () =>
    riuscito([
      operatoreFinto,
      { codiceFiscale: 'BNCLRA90A41F257X', cognome: 'BIANCHI', nome: 'LAURA', ruolo: 'operatore' },
      { codiceFiscale: 'VRDPLA80A01F257X', cognome: 'VERDI', nome: 'PAOLO', ruolo: 'als' },
    ]),
  );
  await pagina.page.getByRole('button', { name: 'Pratiche', exact: true }).click();
  await pagina.page.getByRole('grid').waitFor();
};
const conDettaglio = async (pagina: PaginaAperta) => {
  await elenco(pagina);
  await premi(pagina, 'ArrowDown', 'Enter');
  await pagina.page.getByRole('textbox', { name: 'Note' }).waitFor();
};

const operazione = (i: number, cambi: Partial<OperazioneDiOggi> = {}): OperazioneDiOggi => ({
  accesso: randomUUID(),
  atto: randomUUID(),
  ora: `2026-11-25T08:${String(10 + i)}:12.000Z`,
  operazione: '3002',
  finalita: 'sportello-anagrafe',
  pratica: '2026/PC-0001/00042',
  criteri: ['cognome', 'nome', 'datiNascita'],
  persone: 1,
  esito: 'ok',
  codici: [],
  idOperazioneANPR: String(9_000_000_100 + i),
  durata: 840 + 130 * i,
  ...cambi,
});

provaStati({
  'pratiche in elenco': { stato: aperta, fai: elenco, siLegge: '9 pratiche', albero: true },
  'pratica aperta accanto': { stato: aperta, fai: conDettaglio, siLegge: 'Persona allo sportello' },
  'pratiche senza risultati': {
    stato: aperta,
    fai: async (pagina) => {
      alBanco(pagina);
      pagina.ponte.rispondi('pratica:cerca', () => trovate());
      await pagina.page.getByRole('button', { name: 'Pratiche', exact: true }).click();
    },
    siLegge: 'Nessuna pratica con questi criteri',
  },
  'pratiche troppe per un elenco': {
    stato: aperta,
    fai: async (pagina) => {
      alBanco(pagina);
      pagina.ponte.rispondi('pratica:cerca', () => riuscito({ pratiche: pratiche(500), altre: true }));
      await pagina.page.getByRole('button', { name: 'Pratiche', exact: true }).click();
    },
    siLegge: 'Le prime 500: aggiungere una parola alla ricerca',
  },
  'pratiche con archivio fermo': {
    stato: aperta,
    fai: async (pagina) => {
      alBanco(pagina);
      pagina.ponte.rispondi('pratica:cerca', () => fallito('REGISTRO_NON_DISPONIBILE'));
      await pagina.page.getByRole('button', { name: 'Pratiche', exact: true }).click();
    },
    siLegge: 'Il registro',
  },
  'pratica da affidare': {
    stato: als,
    fai: async (pagina) => {
      await conDettaglio(pagina);
      await pagina.page.getByRole('button', { name: 'Affida a…' }).click();
    },
    siLegge: 'Affida a BIANCHI LAURA',
  },
  'operazioni di oggi': {
    stato: aperta,
    fai: async (pagina) => {
      pagina.ponte.rispondi('traccia:oggi', () =>
        riuscito([
          operazione(5, { esito: 'in-corso', durata: undefined as never, persone: 0 }),
          operazione(4, { operazione: '3007', criteri: ['ricercaElenchiRichieste'], persone: 0 }),
          operazione(3, { esito: 'rifiutata', codici: ['EN122'], persone: 0 }),
          operazione(2, { esito: 'ignoto', codici: ['ANPR_TEMPO_SCADUTO'], criteri: ['idANPR'] }),
          operazione(1, { persone: 12 }),
          operazione(0, { criteri: ['idANPR'] }),
        ]),
      );
      await vista('Le mie operazioni di oggi')(pagina);
    },
    siLegge: '6 operazioni oggi',
    albero: true,
  },
  'oggi nulla': {
    stato: aperta,
    fai: async (pagina) => {
      pagina.ponte.rispondi('traccia:oggi', () => riuscito([]));
      await vista('Le mie operazioni di oggi')(pagina);
    },
    siLegge: 'Oggi non è stata fatta alcuna operazione',
  },
});
