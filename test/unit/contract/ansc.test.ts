import { describe, expect, test } from 'vitest';
import { leggiNotifica } from '../../../contract/ansc/notifica.ts';
import { proposteDi } from '../../../contract/ansc/proposta.ts';
import { analizzaXml } from '../../../contract/xml/analizza.ts';
import {
  attoFinto,
  chi,
  intestatario,
  luogoEvento,
  notificaXml,
  type NotificaDaFare,
} from '../../supporto/notifiche-ansc.ts';

const leggi = (xml: string) => leggiNotifica(analizzaXml(Buffer.from(xml)));
const proposte = (notifica: NotificaDaFare) => proposteDi(leggi(notificaXml(notifica))!.valore);

const comune = { nomeComune: 'PAVULLO NEL FRIGNANO', codiceIstat: '036030', siglaProvinciaIstat: 'MO' };
const italia = { descrizioneStato: 'ITALIA', codiceStato: '100' };
const attoANSC = {
  idANSC: '2026-1001-12-036030',
  comuneRegistrazione: comune,
  anno: '2026',
  numeroComunale: '12',
  dataFormazioneAtto: '2026-11-21',
};

const livia = { cognome: 'SETTIMO', nome: 'LIVIA', sesso: 'F', nato: '2026-11-20' } as const;
const padre = { cognome: 'SETTIMO', nome: 'PADRE', sesso: 'M', nato: '1990-01-01', scheda: '41' } as const;
const madre = { cognome: 'OTTAVO', nome: 'MADRE', sesso: 'F', nato: '1991-02-02', codice: 'TTVMDR91B42F257X' } as const;

describe('what a notice of ANSC is the start of', () => {
  test('SC01, a birth: the newborn, the act of ANSC, the parents; Italian where a parent is', () => {
    const resto =
      `<paternita><generalita>${chi({ ...padre, italiano: true })}</generalita></paternita>` +
      `<maternita><generalita>${chi(madre)}</generalita></maternita>`;
    expect(proposte({ tipo: 'SC01', intestatari: intestatario(livia), resto })).toEqual([
      {
        modello: 'nascita',
        operazione: '1001',
        campi: {
          generalita1001: {
            generalita: {
              cognome: 'SETTIMO',
              nome: 'LIVIA',
              sesso: 'F',
              dataNascita: '2026-11-20',
              luogoNascita: { comune },
            },
          },
          attoNascitaANPR: { attoANSC },
          cittadinanza: italia,
          paternita: {
            generalita: {
              cognome: 'SETTIMO',
              nome: 'PADRE',
              sesso: 'M',
              dataNascita: '1990-01-01',
              luogoNascita: { comune },
              idSchedaSoggettoANPR: '41',
            },
            cittadinanza: italia,
          },
          maternita: {
            generalita: {
              codiceFiscale: { codFiscale: 'TTVMDR91B42F257X' },
              cognome: 'OTTAVO',
              nome: 'MADRE',
              sesso: 'F',
              dataNascita: '1991-02-02',
              luogoNascita: { comune },
            },
          },
        },
        decorrenza: '2026-11-20',
        chi: 'SETTIMO LIVIA',
      },
    ]);
  });

  test('SC01 that says nothing of the parents: no citizenship, no parent, no check is made up', () => {
    const [nascita] = proposte({ tipo: 'SC01', intestatari: intestatario(livia) });
    expect(Object.keys(nascita!.campi)).toEqual(['generalita1001', 'attoNascitaANPR']);
  });

  test('SC09, a marriage: one registration for each of the two, with the other in it', () => {
    const due = intestatario({ ...padre, italiano: true }) + intestatario(madre);
    const resto = `<matrimonio><datiMatrimonio><dataEvento>2026-11-14</dataEvento>${luogoEvento}</datiMatrimonio></matrimonio>`;
    const [suo, dellAltra, ...altre] = proposte({ tipo: 'SC09', intestatari: due, resto });
    expect(altre).toEqual([]);
    const attese = { modello: 'matrimonio', operazione: '5008', decorrenza: '2026-11-14' };
    const datiMatrimonio = {
      dataEvento: '2026-11-14',
      luogoEvento: { comune },
      attoEventoANPR: { attoANSC },
    };
    expect(suo).toMatchObject({
      ...attese,
      chi: 'SETTIMO PADRE',
      campi: {
        generalitaPerRicerca: { cognome: 'SETTIMO', idSchedaSoggettoANPR: '41' },
        statoCivile: { statoCivile: '2' },
        matrimonio: { coniuge: { cognome: 'OTTAVO', nome: 'MADRE' }, datiMatrimonio },
        datiControllo: { tipoMutazione: ['12'] },
      },
    });
    expect(suo!.campi['matrimonio']).not.toHaveProperty('cittadinanza');
    expect(dellAltra).toMatchObject({
      ...attese,
      chi: 'OTTAVO MADRE',
      campi: {
        generalitaPerRicerca: { codiceFiscale: { codFiscale: 'TTVMDR91B42F257X' } },
        matrimonio: { coniuge: { cognome: 'SETTIMO' }, cittadinanza: italia, datiMatrimonio },
      },
    });
  });

  test('SC09 with one name alone: the other of the couple is where the act tells of a spouse', () => {
    const resto = `<matrimonio><coniuge>${chi(madre)}</coniuge></matrimonio>`;
    const [sola] = proposte({ tipo: 'SC09', intestatari: intestatario(padre), resto });
    expect(sola).toMatchObject({ decorrenza: '', campi: { matrimonio: { coniuge: { cognome: 'OTTAVO' } } } });
  });

  const attoUnione = `<attoUnione><dataEvento>2026-11-15</dataEvento>${luogoEvento}</attoUnione>`;

  test('SC11, a civil union: type 18, one registration for each of the two', () => {
    const due = intestatario(padre) + intestatario({ ...madre, sesso: 'M' });
    const [suo, dellAltro] = proposte({
      tipo: 'SC11',
      intestatari: due,
      resto: `<unioneCivile>${attoUnione}</unioneCivile>`,
    });
    expect(suo).toMatchObject({
      modello: 'unione',
      operazione: '5008',
      decorrenza: '2026-11-15',
      campi: {
        statoCivile: { statoCivile: '6' },
        unioneCivile: {
          unitoCivilmente: { cognome: 'OTTAVO' },
          attoUnione: { dataEvento: '2026-11-15', luogoEvento: { comune }, attoEventoANPR: { attoANSC } },
        },
        datiControllo: { tipoMutazione: ['18'] },
      },
    });
    expect(dellAltro!.chi).toBe('OTTAVO MADRE');
  });

  test('SC11 of a union that ends is not the start of a union', () => {
    const resto = `<unioneCivile>${attoUnione}<scioglimentoUnione><motivoScioglimento>1</motivoScioglimento></scioglimentoUnione></unioneCivile>`;
    expect(proposte({ tipo: 'SC11', intestatari: intestatario(padre), resto })).toEqual([]);
  });

  test('SC15, a death: the event and its act; whether a head has died is for the record to say', () => {
    const resto = `<matrimonio><coniuge>${chi(madre)}</coniuge></matrimonio><datiDecesso><dataEvento>2026-11-19</dataEvento>${luogoEvento}</datiDecesso>`;
    expect(proposte({ tipo: 'SC15', intestatari: intestatario(padre), resto })).toEqual([
      {
        modello: 'decesso',
        operazione: '2001',
        campi: {
          motivoCancellazione: { tipoMotivoCancellazione: '1' },
          generalitaPerRicerca: {
            cognome: 'SETTIMO',
            nome: 'PADRE',
            sesso: 'M',
            dataNascita: '1990-01-01',
            idSchedaSoggettoANPR: '41',
          },
          datiDecesso: { dataEvento: '2026-11-19', luogoEvento: { comune }, attoEventoANPR: { attoANSC } },
        },
        decorrenza: '2026-11-19',
        chi: 'SETTIMO PADRE',
      },
    ]);
  });

  test('SC08, a citizenship: the one that the act tells, from the day that it tells', () => {
    const resto =
      '<cittadinanza><dataAcquisizioneCittadinanza>2026-11-10+01:00</dataAcquisizioneCittadinanza></cittadinanza>';
    const [con] = proposte({ tipo: 'SC08', intestatari: intestatario({ ...madre, italiano: true }), resto });
    expect(con).toMatchObject({
      modello: 'cittadinanza',
      decorrenza: '2026-11-10',
      campi: { cittadinanza: [italia], datiControllo: { tipoMutazione: ['02'] } },
    });
    const [senza] = proposte({ tipo: 'SC08', intestatari: intestatario(madre) });
    expect(senza).toMatchObject({ decorrenza: '' });
    expect(senza!.campi).not.toHaveProperty('cittadinanza');
  });

  test('SC17, a rectification: what changes stands in the text, and is the officer’s to write', () => {
    const resto = `<datiRettifica><eventoCollegato>${attoFinto}</eventoCollegato><idTipoRettifica>1</idTipoRettifica></datiRettifica>`;
    const [sola] = proposte({ tipo: 'SC17', intestatari: intestatario(padre), resto });
    expect(sola).toMatchObject({ modello: 'generalita', operazione: '5008', decorrenza: '' });
    expect(Object.keys(sola!.campi)).toEqual(['generalitaPerRicerca', 'datiControllo']);
    expect(sola!.campi['datiControllo']).toEqual({ tipoMutazione: ['01'] });
  });

  test('SC17 with a new name in an element of its own proposes it', () => {
    const resto = '<trascrizione><nuovoNome>NUOVO</nuovoNome></trascrizione>';
    const [sola] = proposte({ tipo: 'SC17', intestatari: intestatario(padre), resto });
    expect(sola!.campi['generalitaDaModificare']).toEqual({ generalita: { nome: 'NUOVO' } });
  });

  test.each(['SC16', 'SC18', 'SC99'] as const)('%s is shown, and nothing is proposed', (tipo) => {
    expect(proposte({ tipo })).toEqual([]);
  });

  test('no proposal has an ANSC act where acts with part and series go', () => {
    const resto = `<datiDecesso>${luogoEvento}</datiDecesso>`;
    for (const tipo of ['SC01', 'SC08', 'SC09', 'SC11', 'SC15', 'SC17'] as const) {
      const scritte = JSON.stringify(proposte({ tipo, intestatari: intestatario(padre), resto }));
      expect(scritte).not.toMatch(/"attoNascita"|"attoEvento"|"atto"/);
    }
  });
});

describe('a notice', () => {
  test('keeps what its tree does not know', () => {
    const xml = notificaXml({ tipo: 'SC16', resto: '<nuovo><dentro>TESTO</dentro></nuovo>' });
    expect(leggi(xml)!.ignoti).toEqual([{ percorso: 'predisposizioneAnagrafica/evento/nuovo', testo: 'TESTO' }]);
  });

  test.each([
    ['another root', '<altro/>'],
    ['another namespace', notificaXml({ tipo: 'SC01' }).replace('sogei.it/ansc/', 'example.org/')],
    ['no event', notificaXml({ tipo: 'SC01' }).replace(/<evento>.*<\/evento>/, '')],
    ['no header', notificaXml({ tipo: 'SC01' }).replace(/<testata>.*<\/testata>/, '')],
  ])('with %s is none', (_perche, xml) => {
    expect(leggi(xml)).toBeNull();
  });
});
