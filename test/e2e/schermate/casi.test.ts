import { randomUUID } from 'node:crypto';
import { fallito, riuscito } from '../../../contract/esito.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { certificatiFinti } from '../../supporto/certificati-finti.ts';
import { driverFinto } from '../../supporto/driver-finto.ts';
import { controlliFinti } from '../../supporto/controlli-finti.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { operatoreFinto, sessioneFinta } from '../../supporto/ponte-finto.ts';
import { soggettoFinto } from '../../supporto/schede-finte.ts';
import { alBanco, aperta, pratica, premi } from '../../supporto/sportello-finto.ts';
import { provaStati } from '../../supporto/stati-finti.ts';

const casi = async (pagina: PaginaAperta) => {
  alBanco(pagina);
  await pagina.page.getByRole('button', { name: 'Pratiche', exact: true }).click();
  await pagina.page.getByRole('tab', { name: 'Lavori guidati' }).click();
};
const inizia = (nome: RegExp) => async (pagina: PaginaAperta) => {
  await casi(pagina);
  await pagina.page.getByRole('button', { name: nome }).click();
  await pagina.page.getByLabel('ID ANPR, codice fiscale, oppure cognome e nome').fill('AF41450AS');
  await premi(pagina, 'Enter');
  await pagina.page.getByText('SETTIMO SOGGETTO').first().waitFor();
};
const avanti = async (pagina: PaginaAperta, volte: number) => {
  for (let i = 0; i < volte; i++) await premi(pagina, 'F10');
};
const trasferimento = inizia(/che arriva/);
const cie = async (pagina: PaginaAperta, idANPR = 'AF41450AS') => {
  const generalita = { ...(soggettoFinto()['generalita'] as Campi), cognome: 'SETTIMI' };
  pagina.ponte.rispondi('sportello:servizio', () =>
    riuscito({
      operazione: 'CIE2',
      valore: {
        listaSoggetti: { datiSoggetto: [{ generalita, residenza: (soggettoFinto()['residenza'] as Campi[])[0]! }] },
      },
      ignoti: [{ percorso: 'RispostaCIE2/listaSoggetti/datiSoggetto/identificativi', testo: idANPR }],
      avvisi: [],
      conservate: [],
      idOperazioneANPR: '9000000140',
      letta: '2026-11-25T09:12:00.000Z',
    }),
  );
  await inizia(/Anomalia segnalata/)(pagina);
};

const impostazioni = ({ ponte }: PaginaAperta): void => {
  ponte.rispondi('revoca:tolleranza', () =>
    riuscito({ ore: 24, concessa: { operatore: 'BRNNMR71B68G393M', quando: '2026-11-20T08:30:00.000Z' } }),
  );
  ponte.rispondi('controlli:elenco', () => riuscito(controlliFinti({ 'sesso-coppia': 'avvisa' })));
  ponte.rispondi('custodia:elenco', () => riuscito(certificatiFinti()));
  ponte.rispondi('driver:stato', () => riuscito(driverFinto()));
  ponte.rispondi('tabelle:elenco', () =>
    riuscito([
      { tabella: 1, nome: 'Stato civile', quante: 8, letta: null, precedenti: 0 },
      { tabella: 3, nome: 'Comuni', quante: 8049, letta: '2026-11-24T07:30:00.000Z', precedenti: 2 },
      { tabella: 'stati-lavorazione', nome: 'Stati di lavorazione', quante: 9, letta: null, precedenti: 0 },
    ]),
  );
};

provaStati({
  'lavori guidati': {
    stato: aperta,
    fai: async (pagina) => {
      await casi(pagina);
      pagina.ponte.rispondi('bozza:elenco', () =>
        riuscito([{ id: randomUUID(), specie: 'caso-trasferimento', pratica, aggiornata: '2026-11-25T08:00:00.000Z' }]),
      );
      await premi(pagina, ...Array<string>(7).fill('F8'));
    },
    siLegge: 'Riprendi',
    albero: true,
  },
  'trasferimento, chi arriva': { stato: aperta, fai: trasferimento, siLegge: 'Passo 1 di 5' },
  'trasferimento, che cosa risulta': {
    stato: aperta,
    fai: async (pagina) => {
      await trasferimento(pagina);
      await avanti(pagina, 1);
    },
    siLegge: 'residente in un altro Comune',
  },
  'trasferimento, famiglia': {
    stato: aperta,
    fai: async (pagina) => {
      await trasferimento(pagina);
      await avanti(pagina, 2);
    },
    siLegge: 'Frecce e Barra spaziatrice',
    salvato: true,
    albero: true,
  },
  'trasferimento, nessun procedimento': {
    stato: aperta,
    fai: async (pagina) => {
      pagina.ponte.rispondi('sportello:servizio', () => fallito('ANPR_NESSUN_RISULTATO', 'EN122'));
      await trasferimento(pagina);
      await avanti(pagina, 3);
    },
    siLegge: 'Nessun procedimento amministrativo',
  },
  'trasferimento, esito': {
    stato: aperta,
    fai: async (pagina) => {
      pagina.ponte.rispondi('sportello:servizio', () => fallito('ANPR_NESSUN_RISULTATO', 'EN122'));
      await trasferimento(pagina);
      await avanti(pagina, 2);
      await pagina.page.getByText('Frecce e Barra spaziatrice').waitFor();
      await avanti(pagina, 2);
    },
    siLegge: 'Si registrerà (servizio 5005)',
  },
  'CIE, confronto': {
    stato: aperta,
    fai: async (pagina) => {
      await cie(pagina);
      await avanti(pagina, 2);
    },
    siLegge: 'DIVERSO',
    salvato: true,
    albero: true,
  },
  'CIE, esito': {
    stato: aperta,
    fai: async (pagina) => {
      await cie(pagina);
      await avanti(pagina, 2);
      await pagina.page.getByText('DIVERSO').waitFor();
      await avanti(pagina, 1);
    },
    siLegge: 'Per sbloccare la CIE',
  },
  'CIE di un altro ID ANPR': {
    stato: aperta,
    fai: async (pagina) => {
      await cie(pagina, 'UK79569LF');
      await avanti(pagina, 2);
    },
    siLegge: 'Non emettere',
  },
  'CIE, esito da rileggere': {
    stato: aperta,
    fai: async (pagina) => {
      await cie(pagina);
      pagina.ponte.rispondi('sportello:servizio', () => fallito('ANPR_TEMPO_SCADUTO', '180000 ms'));
      await avanti(pagina, 3);
    },
    siLegge: 'L’esito non si può ancora scrivere',
  },
  'caso che non si salva': {
    stato: aperta,
    fai: async (pagina) => {
      await trasferimento(pagina);
      pagina.ponte.rispondi('bozza:salva', () => fallito('DISCO_PIENO'));
      await avanti(pagina, 1);
    },
    siLegge: 'Il disco di questo computer è pieno.',
  },
  'consolato, segnalazione': {
    stato: aperta,
    fai: async (pagina) => {
      await inizia(/Consolato/)(pagina);
      await avanti(pagina, 1);
    },
    siLegge: 'come li comunica',
  },
  'consolato, confronto': {
    stato: aperta,
    fai: async (pagina) => {
      await inizia(/Consolato/)(pagina);
      await avanti(pagina, 1);
      await pagina.page.getByRole('textbox', { name: 'Cognome' }).fill('settimi');
      await pagina.page.getByRole('textbox', { name: 'Data di nascita' }).fill('01011990');
      await avanti(pagina, 1);
    },
    siLegge: 'DIVERSO',
  },
  'caso con ANPR ferma': {
    stato: aperta,
    fai: async (pagina) => {
      await casi(pagina);
      pagina.ponte.rispondi('sportello:cerca', () => fallito('ANPR_TEMPO_SCADUTO', '180000 ms'));
      await pagina.page.getByRole('button', { name: /che arriva/ }).click();
      await pagina.page.getByLabel('ID ANPR, codice fiscale, oppure cognome e nome').fill('AF41450AS');
      await premi(pagina, 'Enter');
    },
    siLegge: 'ANPR non ha risposto in tempo',
  },
  'impostazioni, controlli dell’operatore': {
    stato: aperta,
    fai: async (pagina) => {
      impostazioni(pagina);
      await pagina.page.getByRole('button', { name: 'Impostazioni', exact: true }).click();
    },
    siLegge: 'I livelli li sceglie l’ALS',
    albero: true,
  },
  'impostazioni, controlli dell’ALS': {
    stato: { sessione: { ...sessioneFinta(), operatore: { ...operatoreFinto, ruolo: 'als' } } },
    fai: async (pagina) => {
      impostazioni(pagina);
      await pagina.page.getByRole('button', { name: 'Impostazioni', exact: true }).click();
      const livelli = pagina.page.getByRole('radiogroup', { name: 'Nascita dichiarata tardi' });
      await livelli.getByRole('radio', { name: 'Avvisa' }).focus();
      await pagina.page.keyboard.press('ArrowRight');
    },
    siLegge: '1 livello da salvare',
    albero: true,
  },
  'impostazioni, tolleranza dell’ALS': {
    stato: { sessione: { ...sessioneFinta(), operatore: { ...operatoreFinto, ruolo: 'als' } } },
    fai: async (pagina) => {
      impostazioni(pagina);
      pagina.ponte.rispondi('revoca:concedi', ({ ore }) => riuscito({ ore }));
      await pagina.page.getByRole('button', { name: 'Impostazioni', exact: true }).click();
      await pagina.page.getByRole('radio', { name: /^24 ore/ }).focus();
      await pagina.page.keyboard.press('ArrowRight');
      await pagina.page.getByRole('radio', { name: '48 ore', checked: true }).waitFor();
    },
    siLegge: 'Le frecce cambiano la scelta, che vale subito',
  },
  'impostazioni, tabelle': {
    stato: aperta,
    fai: async (pagina) => {
      impostazioni(pagina);
      pagina.ponte.rispondi('tabelle:aggiorna', () =>
        riuscito([
          { tabella: 1, esito: 'uguale' },
          { tabella: 3, esito: 'nuova' },
        ]),
      );
      await pagina.page.getByRole('button', { name: 'Impostazioni', exact: true }).click();
      await premi(pagina, 'F5');
    },
    siLegge: 'nuova versione',
  },
});
