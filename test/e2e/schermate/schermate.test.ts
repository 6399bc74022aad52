import { randomUUID } from 'node:crypto';
import { fallito, riuscito } from '../../../contract/esito.ts';
import type { Stato } from '../../../contract/stato.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { cartaFinta, lettoreFinto, operatoreFinto } from '../../supporto/ponte-finto.ts';
import { alBanco, aperta, cerca, omonimi, pratica, trova, voce } from '../../supporto/sportello-finto.ts';
import { provaStati, type Caso } from '../../supporto/stati-finti.ts';

const carte = (...lettori: Parameters<typeof lettoreFinto>[]): Partial<Stato> => ({
  carte: { fase: 'pronto', lettori: lettori.map((argomenti) => lettoreFinto(...argomenti)) },
});
const cinque = carte(
  ...[1, 2, 3, 4, 5].map((n) => [cartaFinta({ seriale: `000${n}`, etichetta: `CNS PROVA${n}` })] as [never]),
);
const bloccata: Partial<Stato> = {
  sessione: { fase: 'bloccata', operatore: operatoreFinto, seriale: '6090000000000001', motivo: 'carta-estratta' },
};
const tenta =
  (code: Parameters<typeof fallito>[0]) =>
  async ({ page, ponte }: PaginaAperta) => {
    ponte.rispondi('sessione:accedi', () => fallito(code));
    await page.getByLabel('PIN della carta').fill('00000000');
    await page.keyboard.press('Enter');
  };

const relazione = `Postazione ANPR 0.1.0: relazione di diagnosi
Numero verde ANPR 800 863 116; per carte e PIN: anpr.password@interno.it

Data e ora: 28/11/2026, 16:30
1. Driver della smart card (PKCS#11): Riuscito (libsofthsm2.so)
2. Lettore collegato: Non riuscito
`;

const casi: Readonly<Record<string, Caso>> = {
  avvio: {
    stato: { avvio: { fase: 'in-corso' }, comune: null, postazione: null },
    siLegge: 'Preparazione della postazione',
  },
  'avvio fallito': {
    stato: { avvio: { fase: 'fallito', errore: { code: 'DISCO_PIENO', dettaglio: 'ENOSPC' } } },
    siLegge: 'Il disco di questo computer è pieno',
  },
  'driver fermo': {
    stato: { carte: { fase: 'guasto', errore: { code: 'MODULO_BLOCCATO' } } },
    siLegge: 'La postazione riprova da sola',
  },
  'nessun lettore': { stato: carte(), siLegge: 'Collegare un lettore di smart card' },
  'nessuna carta': { stato: carte([undefined, 'Lettore USB 00 00']), siLegge: 'Inserire la carta nel lettore' },
  'una carta': { stato: {}, siLegge: 'PIN dimostrativo di questa carta' },
  'cinque carte': { stato: cinque, siLegge: 'Scegliere la carta' },
  'pochi tentativi': { stato: carte([cartaFinta({ statoPin: 'pochi-tentativi' })]), siLegge: 'già stato digitato' },
  'ultimo tentativo': { stato: carte([cartaFinta({ statoPin: 'ultimo-tentativo' })]), siLegge: 'ULTIMO TENTATIVO' },
  'PIN bloccato': { stato: carte([cartaFinta({ statoPin: 'bloccato' })]), siLegge: 'segnala il PIN bloccato' },
  'lettore con tastierino': { stato: carte([cartaFinta({ pinDaTastierino: true })]), siLegge: 'sul tastierino' },
  'PIN errato': { stato: {}, fai: tenta('PIN_ERRATO'), siLegge: 'PIN errato.' },
  'carta revocata': { stato: {}, fai: tenta('CERTIFICATO_REVOCATO'), siLegge: 'è stato revocato' },
  'revoca non verificabile': { stato: {}, fai: tenta('REVOCA_NON_VERIFICABILE'), siLegge: 'Non si può verificare' },
  'non censito': { stato: {}, fai: tenta('OPERATORE_NON_CENSITO'), siLegge: 'non è fra gli operatori' },
  verifica: { stato: { sessione: { fase: 'verifica', passo: 'pin' } }, siLegge: 'Non togliere la carta' },
  'blocco senza carta': { stato: { ...bloccata, ...carte([undefined]) }, siLegge: 'Reinserire la propria carta' },
  'blocco con altra carta': {
    stato: { ...bloccata, ...carte([cartaFinta({ seriale: '9' })]) },
    siLegge: 'inserire quella che ha aperto la sessione',
  },
  'blocco con carta': { stato: bloccata, siLegge: 'digitare il PIN per riprendere' },
  'sportello vuoto': { stato: aperta, siLegge: 'Pronto per il prossimo cittadino' },
  'registro alterato': {
    stato: { ...aperta, registro: { fase: 'alterato', dimensione: 9, alterati: [4] } },
    siLegge: 'Un record del registro degli accessi risulta alterato',
  },
  'ID ANPR con carattere sbagliato': {
    stato: aperta,
    fai: ({ page }) => page.keyboard.type('AF 4145O AS'),
    siLegge: 'Scrivi AF 41450 AS',
  },
  'codice fiscale capito': {
    stato: aperta,
    fai: (pagina) => {
      alBanco(pagina);
      return pagina.page.keyboard.type('RSSMRA90A01H501W');
    },
    siLegge: 'uomo, nascita 01/01/..90, ROMA (RM)',
  },
  'cognome composto': {
    stato: aperta,
    fai: ({ page }) => page.keyboard.type('de luca anna maria'),
    siLegge: '«DE LUCA, ANNA MARIA»',
  },
  'ricerca in corso': {
    stato: aperta,
    fai: async (pagina) => {
      alBanco(pagina);
      pagina.ponte.rispondi('sportello:cerca', () => new Promise(() => undefined));
      await cerca(pagina, 'settimo soggetto');
    },
    siLegge: 'Ricerca in ANPR…',
  },
  'ricerca fallita': {
    stato: aperta,
    fai: async (pagina) => {
      alBanco(pagina);
      pagina.ponte.rispondi('sportello:cerca', () => fallito('ANPR_NON_RAGGIUNGIBILE', 'connect ECONNREFUSED'));
      await cerca(pagina, 'settimo soggetto');
    },
    siLegge: 'ANPR non è raggiungibile.',
  },
  omonimi: { stato: aperta, fai: omonimi, siLegge: '12 persone trovate' },
  'scheda accanto agli omonimi': {
    stato: aperta,
    fai: async (pagina) => {
      await omonimi(pagina);
      await pagina.page.keyboard.press('ArrowDown');
      await pagina.page.keyboard.press('Enter');
    },
    siLegge: 'VIA AMERIGO VESPUCCI n. 55/C',
  },
  scheda: { stato: aperta, fai: trova, siLegge: 'ID ANPR ottenuto dalle generalità' },
  famiglia: {
    stato: aperta,
    fai: async (pagina) => {
      await trova(pagina);
      await pagina.page.getByRole('region', { name: 'Scheda di SETTIMO SOGGETTO' }).waitFor();
      await pagina.page.keyboard.press('F8');
    },
    siLegge: 'Figlio / Figlia',
  },
  guida: { stato: aperta, fai: ({ page }) => page.keyboard.press('F1'), siLegge: 'Una sola riga per tutto' },
  pratiche: { stato: aperta, fai: voce('Pratiche'), siLegge: '2026/881' },
  traccia: {
    stato: aperta,
    fai: async (pagina) => {
      const testa = { dimensione: 42, radice: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' };
      const ora = '2026-11-22T09:33:12.000Z';
      const accesso = randomUUID();
      pagina.ponte.rispondi('traccia:verifica', () => riuscito({ testa, alterati: [] }));
      pagina.ponte.rispondi('traccia:ultimi', () =>
        riuscito({
          testa,
          record: [
            { tipo: 'blocco', ora, sessione: 's', motivo: 'inattivita' },
            { tipo: 'chiusura', ora, accesso, esito: 'ok', codici: [], soggetti: ['ab'] },
            {
              tipo: 'apertura',
              ora,
              accesso,
              atto: 'a',
              sessione: 's',
              operatore: operatoreFinto.codiceFiscale,
              ruolo: 'operatore',
              postazione: '036028-PC-0001',
              finalita: 'sportello-anagrafe',
              pratica: pratica.numero,
              operazione: '3002',
              modo: 'inviata',
              idOperazioneComune: '1',
              criteri: ['idANPR'],
              soggetti: ['ab'],
            },
          ],
        }),
      );
      await voce('Traccia')(pagina);
      await pagina.page.getByRole('button', { name: 'Verifica il registro' }).click();
    },
    siLegge: 'Registro integro: 42 record riletti',
  },
  diagnosi: {
    stato: aperta,
    fai: async (pagina) => {
      pagina.ponte.rispondi('diagnosi:esegui', () =>
        riuscito({
          controlli: [
            { numero: 1, controllo: 'modulo-pkcs11', esito: 'riuscito', dettaglio: 'libsofthsm2.so' },
            { numero: 2, controllo: 'lettore', esito: 'fallito', codice: 'LETTORE_ASSENTE', rimedio: 'riavvia-driver' },
            { numero: 3, controllo: 'carta', esito: 'saltato' },
            {
              numero: 4,
              controllo: 'tabelle',
              esito: 'avviso',
              codice: 'TABELLE_VECCHIE',
              dettaglio: '2 tabelle su 60',
              rimedio: 'aggiorna-tabelle',
            },
            {
              numero: 5,
              controllo: 'test-connessione',
              esito: 'saltato',
              dettaglio: 'si prova con la sessione aperta',
            },
          ],
          testi: { assistenza: relazione, segnalazione: 'Segnalazione' },
        }),
      );
      await voce('Diagnosi')(pagina);
      await pagina.page.getByText('Relazione per l’assistenza').click();
    },
    siLegge: 'Da sistemare per primo: 2. Lettore collegato.',
  },
};

provaStati(casi);
