import { randomUUID } from 'node:crypto';
import type { LivelliImpostati } from '../../../contract/controlli/index.ts';
import { calcolaCodiceFiscale } from '../../../contract/identificativi/codice-fiscale.ts';
import { fallito, riuscito } from '../../../contract/esito.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import type { EsitoRegistrazione, Registrazione } from '../../../contract/registrazione.ts';
import { controlliFinti } from '../../supporto/controlli-finti.ts';
import { oggiItaliano } from '../../supporto/giorni.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { schedaFinta, soggettoFinto } from '../../supporto/schede-finte.ts';
import { alBanco, aperta, cerca, pratica, premi } from '../../supporto/sportello-finto.ts';
import { provaStati } from '../../supporto/stati-finti.ts';

const registrazione = (cambi: Partial<Registrazione> = {}): Registrazione => ({
  id: randomUUID(),
  operazione: '1001',
  pratica: { id: pratica.id, numero: pratica.numero },
  operatore: 'FRRGLI88D52F257T',
  inviata: '2026-11-22T09:40:00.000Z',
  stato: 'nota',
  idOperazioneComune: '17640000000000001000',
  campi: {},
  confermati: [],
  ...cambi,
});

const conEsito = (esito: EsitoRegistrazione): Registrazione => registrazione({ specie: esito.specie, esito });

/** Main as registering needs it: nothing sent yet, and that answer to what is sent. */
const conRegistrazioni = (pagina: PaginaAperta, esito?: Registrazione): void => {
  alBanco(pagina);
  pagina.ponte.rispondi('registrazione:elenco', () => riuscito([]));
  pagina.ponte.rispondi('tabelle:voci', () => riuscito([]));
  if (esito) pagina.ponte.rispondi('registrazione:invia', ({ id }) => riuscito({ ...esito, id }));
};

const elenco = (esito?: Registrazione) => async (pagina: PaginaAperta) => {
  conRegistrazioni(pagina, esito);
  await pagina.page.getByRole('button', { name: 'Pratiche', exact: true }).click();
  await pagina.page.getByRole('tab', { name: 'Registrazioni' }).click();
  await pagina.page.getByRole('heading', { name: 'Che cosa si registra' }).waitFor();
};

/** Somebody who lives here alone, and is not married. */
const celibeDiQui = soggettoFinto({
  statoCivile: { statoCivile: '1' },
  residenza: [],
  legameSoggetto: { codiceLegame: '3' },
});

const conPersona = async (pagina: PaginaAperta, soggetto = soggettoFinto()) => {
  conRegistrazioni(pagina);
  pagina.ponte.rispondi('sportello:cerca', () =>
    riuscito({ specie: 'uno', scheda: schedaFinta({ soggetto }), ottenutoDa: 'id-anpr' }),
  );
  await cerca(pagina, 'AF41450AS');
  await pagina.page.getByRole('region', { name: 'Scheda di SETTIMO SOGGETTO' }).waitFor();
  await premi(pagina, 'Control+r');
  await pagina.page.getByRole('heading', { name: 'Che cosa si registra' }).waitFor();
};

const modulo = (caso: string, soggetto?: Campi) => async (pagina: PaginaAperta) => {
  await conPersona(pagina, soggetto);
  await pagina.page.getByRole('button', { name: new RegExp(`^${caso}`) }).click();
  await pagina.page.getByText(/^Si registrerà/).waitFor();
};

/** The checks as main tells them: the levels given, the others as they come. */
const conLivelli = (pagina: PaginaAperta, livelli: LivelliImpostati): void =>
  pagina.ponte.rispondi('controlli:elenco', () => riuscito(controlliFinti(livelli)));

const codiceFinto = (cognome: string, nome: string, sesso: 'M' | 'F', dataNascita: string): string =>
  calcolaCodiceFiscale({ cognome, nome, sesso, dataNascita, luogo: 'F257' })!;

/** A form of a birth, as an officer would fill it in. */
const nascita =
  (esito?: Registrazione, nato = oggiItaliano().split('-').reverse().join(''), livelli: LivelliImpostati = {}) =>
  async (pagina: PaginaAperta) => {
    await elenco(esito)(pagina);
    conLivelli(pagina, livelli);
    const { page } = pagina;
    await page.getByRole('button', { name: /^Nascita/ }).click();
    const scrivi = (nome: string, testo: string, quale = 0) =>
      page.getByLabel(nome, { exact: true }).nth(quale).fill(testo);
    await scrivi('Cognome', 'settimo');
    await scrivi('Nome', 'livia');
    await page.getByRole('combobox', { name: 'Sesso' }).fill('F');
    await page.keyboard.press('Enter');
    await scrivi('Data di nascita', nato);
    await scrivi("Numero dell'atto", '12');
    await scrivi('Codice fiscale', codiceFinto("D'AMBROSIO", 'MADRE', 'F', '1962-07-15'), 0);
    await scrivi('Cognome', "d'ambrosio", 1);
    await scrivi('Nome', 'madre', 1);
    await scrivi('Codice fiscale', codiceFinto('SETTIMO', 'SOGGETTO', 'M', '1990-01-01'), 1);
    await scrivi('Cognome', 'settimo', 2);
    await scrivi('Nome', 'soggetto', 2);
  };
const conferma = (esito?: Registrazione, nato?: string) => async (pagina: PaginaAperta) => {
  await nascita(esito, nato)(pagina);
  await premi(pagina, 'F10');
  await pagina.page.getByRole('heading', { name: /^Confermare/ }).waitFor();
};
const inviata = (esito: Registrazione) => async (pagina: PaginaAperta) => {
  await conferma(esito)(pagina);
  await premi(pagina, 'F10');
  await pagina.page.getByRole('heading', { name: /^Esito/ }).waitFor();
};

/** Of more than ten days ago, with the codice fiscale of the father wrong: two warnings. */
const conAvvisi = (livelli?: LivelliImpostati) => async (pagina: PaginaAperta) => {
  await nascita(undefined, '01022026', livelli)(pagina);
  await pagina.page.getByLabel('Codice fiscale', { exact: true }).nth(1).fill('STTSGT90A01F257X');
};
const siConferma = async (pagina: PaginaAperta) => {
  await premi(pagina, 'F10');
  await pagina.page.getByRole('heading', { name: /^Confermare/ }).waitFor();
};

const genitore = (nome: string, nato: string, codice: string) => ({
  generalita: {
    codiceFiscale: { codFiscale: codice },
    cognome: 'BARALDI',
    nome,
    dataNascita: nato,
    luogoNascita: { comune: { nomeComune: 'MODENA', siglaProvinciaIstat: 'MO' } },
  },
});

const fatta = conEsito({
  specie: 'eseguita',
  idOperazioneANPR: '9000000123',
  avvisi: [{ codice: 'EN310', gravita: 'avviso', testo: 'Aggiornare lo stato civile del coniuge superstite' }],
  valore: {
    listaSoggettiVariati: {
      datiSoggetto: [
        {
          identificativi: { idANPR: 'UK79569LF' },
          generalitaAttuali: {
            codiceFiscale: { codFiscale: 'STTLVI26S60F257K' },
            cognome: 'SETTIMO',
            nome: 'LIVIA',
            idSchedaSoggettoANPR: '2990001',
          },
        },
      ],
    },
  },
});

provaStati({
  registrazioni: { stato: aperta, fai: elenco(), siLegge: 'Nessuna registrazione da accertare', albero: true },
  'registrazioni con una persona al banco': {
    stato: aperta,
    fai: (pagina) => conPersona(pagina),
    siLegge: 'su SETTIMO SOGGETTO',
  },
  'registrazioni, un caso cercato': {
    stato: aperta,
    fai: async (pagina) => {
      await conPersona(pagina);
      await pagina.page.keyboard.type('resid');
    },
    siLegge: 'Senza fissa dimora',
    albero: true,
  },
  'registrazioni con esiti da accertare': {
    stato: { ...aperta, registrazioniInDubbio: 2 },
    fai: async (pagina) => {
      await elenco()(pagina);
      pagina.ponte.rispondi('registrazione:elenco', () =>
        riuscito([
          registrazione({ stato: 'da-accertare', attesa: { specie: 'in-lavorazione' } }),
          registrazione({
            operazione: '2001',
            stato: 'da-accertare',
            operatore: 'BNCLRA90A41F257X',
            attesa: { specie: 'serve-operatore' },
          }),
          registrazione({ operazione: '5001', specie: 'eseguita' }),
          registrazione({ operazione: '5008', specie: 'rifiutata' }),
        ]),
      );
      await pagina.ponte.annuncia({ registrazioniInDubbio: 2 });
      await pagina.page.getByRole('tab', { name: 'Pratiche', exact: true }).click();
      await pagina.page.getByRole('tab', { name: 'Registrazioni' }).click();
    },
    siLegge: '2 registrazioni da accertare',
    albero: true,
  },
  'modulo di nascita': {
    stato: aperta,
    fai: nascita(),
    siLegge: 'la nascita di SETTIMO LIVIA',
    salvato: true,
    albero: true,
  },
  'modulo di nascita con errori': {
    stato: aperta,
    fai: async (pagina) => {
      await elenco()(pagina);
      await pagina.page.getByRole('button', { name: /^Nascita/ }).click();
      await pagina.page.getByText(/^Si registrerà/).waitFor();
      await premi(pagina, 'F10');
    },
    siLegge: 'da correggere',
  },
  'modulo di cambio di indirizzo': {
    stato: aperta,
    fai: modulo('Cambio di indirizzo'),
    siLegge: 'Nuova casa',
    salvato: true,
    albero: true,
  },
  'modulo di decesso': { stato: aperta, fai: modulo('Decesso'), siLegge: 'SETTIMO SOGGETTO è morto' },
  'modulo di correzione delle generalita': {
    stato: aperta,
    fai: modulo('Correzione'),
    siLegge: 'le generalità di SETTIMO SOGGETTO',
  },
  'modulo di arrivo da fuori': {
    stato: aperta,
    fai: modulo('Arrivo dall’estero Una'),
    siLegge: 'Chi arriva',
    salvato: true,
    albero: true,
  },
  'modulo di nuova famiglia nella stessa casa': {
    stato: aperta,
    fai: modulo('Nuova famiglia nella stessa casa', celibeDiQui),
    siLegge: 'Segnare chi viene',
    salvato: true,
    albero: true,
  },
  'modulo di ingresso in famiglia': {
    stato: aperta,
    fai: modulo('Ingresso in', celibeDiQui),
    siLegge: 'Famiglia che accoglie',
  },
  'modulo di nuovo intestatario': {
    stato: aperta,
    fai: modulo('Nuovo intestatario', celibeDiQui),
    siLegge: 'Relazione di ciascuno',
  },
  'modulo di divorzio': {
    stato: aperta,
    fai: modulo('Divorzio'),
    siLegge: 'Atto, se non c’è sentenza',
    salvato: true,
    albero: true,
  },
  'modulo di espatrio': {
    stato: aperta,
    fai: modulo('Espatrio'),
    siLegge: 'Casa all’estero',
    salvato: true,
    albero: true,
  },
  'modulo di rettifica': { stato: aperta, fai: modulo('Rettifica delle date'), siLegge: 'Dati giusti' },
  'modulo di procedimento': {
    stato: aperta,
    fai: modulo('Avvio di un procedimento'),
    siLegge: 'l’avvio del procedimento',
  },
  'modulo con tutti i campi': {
    stato: aperta,
    fai: async (pagina) => {
      await modulo('Patente')(pagina);
      await pagina.page.getByRole('button', { name: /^Tutti i campi/ }).click();
    },
    siLegge: '5008 Mutazione della scheda individuale',
  },
  'modulo di matrimonio': { stato: aperta, fai: modulo('Matrimonio', celibeDiQui), siLegge: 'ha sposato' },
  'modulo di cittadinanza': { stato: aperta, fai: modulo('Cittadinanza'), siLegge: 'ha la cittadinanza: ITALIA' },
  'conferma della registrazione': {
    stato: aperta,
    fai: conferma(),
    siLegge: 'ANPR assegna un ID ANPR nuovo',
    albero: true,
  },
  'modulo con avvisi dell’ufficio': {
    stato: aperta,
    fai: conAvvisi(),
    siLegge: '2 avvisi da confermare',
    salvato: true,
    albero: true,
  },
  'modulo con un controllo che blocca': {
    stato: aperta,
    fai: async (pagina) => {
      await conAvvisi({ 'nascita-tardiva': 'blocca' })(pagina);
    },
    siLegge: '1 controllo blocca',
    salvato: true,
    albero: true,
  },
  'conferma con avvisi dell’ufficio': {
    stato: aperta,
    fai: async (pagina) => {
      await conAvvisi()(pagina);
      await siConferma(pagina);
      await pagina.page.keyboard.press('Space');
    },
    siLegge: 'Resta 1 avviso da confermare',
    albero: true,
  },
  'conferma con un controllo che blocca': {
    stato: aperta,
    fai: async (pagina) => {
      await conAvvisi({ 'nascita-tardiva': 'blocca' })(pagina);
      await siConferma(pagina);
    },
    siLegge: 'così non si registra',
    albero: true,
  },
  'conferma con un avviso che dice solo main': {
    stato: aperta,
    fai: async (pagina) => {
      await conferma()(pagina);
      conLivelli(pagina, { 'pratica-senza-protocollo': 'avvisa' });
      pagina.ponte.rispondi('registrazione:invia', () => ({
        ok: false,
        error: { code: 'CONTROLLO_DA_CONFERMARE', controlli: ['pratica-senza-protocollo'] },
      }));
      await premi(pagina, 'F10');
    },
    siLegge: 'Confermo: Pratica senza protocollo',
  },
  'registrazione eseguita nonostante un avviso': {
    stato: aperta,
    fai: inviata({ ...fatta, confermati: ['nascita-tardiva'] }),
    siLegge: 'Registrata confermando questi avvisi',
    albero: true,
  },
  'registrazione in corso': {
    stato: aperta,
    fai: async (pagina) => {
      await conferma()(pagina);
      pagina.ponte.rispondi('registrazione:invia', () => new Promise(() => undefined));
      await premi(pagina, 'F10');
    },
    siLegge: 'Non occorre aspettare',
  },
  'registrazione non partita': {
    stato: aperta,
    fai: async (pagina) => {
      await conferma()(pagina);
      pagina.ponte.rispondi('registrazione:invia', () => fallito('REGISTRAZIONE_IN_SOSPESO'));
      await premi(pagina, 'F10');
    },
    siLegge: 'non si conosce ancora l’esito',
  },
  'registrazione eseguita': {
    stato: aperta,
    fai: inviata(fatta),
    siLegge: 'Operazione ANPR n. 9000000123',
    albero: true,
  },
  'ricevuta di una registrazione': {
    stato: aperta,
    fai: async (pagina) => {
      await inviata({ ...fatta, campi: { generalita1001: { generalita: { cognome: 'SETTIMO', nome: 'LIVIA' } } } })(
        pagina,
      );
      pagina.ponte.rispondi('registrazione:ricevuta', () => riuscito(null));
      await premi(pagina, 'F9');
      await pagina.page.getByRole('article', { name: 'Ricevuta di registrazione' }).waitFor();
      await premi(pagina, 'F9');
    },
    siLegge: 'Inviata alla stampante',
    albero: true,
  },
  'registrazione rifiutata': {
    stato: aperta,
    fai: inviata(
      conEsito({
        specie: 'rifiutata',
        idOperazioneANPR: '9000000124',
        errori: [{ codice: 'EN203', gravita: 'errore', testo: "Esiste un'operazione sospesa sul soggetto" }],
      }),
    ),
    siLegge: 'non è stato registrato nulla',
    albero: true,
  },
  'registrazione con piu padri possibili': {
    stato: aperta,
    fai: inviata(
      conEsito({
        specie: 'scelta',
        idOperazioneANPR: '9000000125',
        valore: {
          elencoSoggettiPadre: {
            genitore: [
              genitore('ANDREA', '1960-02-01', 'BRLNDR60B01F257A'),
              genitore('ANDREA', '1988-07-14', 'BRLNDR88L14F257B'),
            ],
          },
        },
      }),
    ),
    siLegge: 'Possibili padri',
    albero: true,
  },
  'esito da accertare': {
    stato: aperta,
    fai: inviata(
      registrazione({ stato: 'da-accertare', attesa: { specie: 'senza-risposta', codice: 'ANPR_TEMPO_SCADUTO' } }),
    ),
    siLegge: 'non registrare di nuovo',
    albero: true,
  },
  'registrazione mai ricevuta': {
    stato: aperta,
    fai: inviata(conEsito({ specie: 'non-eseguita', motivo: 'mai-ricevuta' })),
    siLegge: 'ANPR non ha mai ricevuto la richiesta',
  },
});
