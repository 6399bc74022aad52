import { describe, expect, test } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { anagrafe, avvisiDi, idAnprDi, OGGI } from '../../../supporto/anagrafe.ts';
import {
  atto,
  BOLOGNA,
  decesso,
  evento,
  idSchedaDi,
  immigrazione,
  inElenco,
  ITALIANA,
  mutazioneFamiglia,
  mutazioneScheda,
  PAVULLO,
  ricercaDi,
  sentenza,
  testoIn,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const prova = (titolo: string, fa: () => void): void => test(titolo, () => a.senzaEffetti(fa));
const IERI = '2026-06-14';
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const padre = a.esempio('famiglia-numerosa');
const [, madre, figlio] = a.famiglia(di(padre)) as [Campi, Campi, Campi];
const lui = a.esempio('omonimo');
const stato = (chi: Campi, giorno = OGGI): string | undefined =>
  testoIn(a.cittadino(di(chi), giorno), 'statoCivile', 'statoCivile');

/** Registers and gives the record as it is afterwards. */
const dopo = (chi: Campi, tipo: string, altro: Campi): Campi => {
  a.registra('5008', mutazioneScheda(chi, [tipo], altro));
  return a.cittadino(di(chi))!;
};

describe('5008: data of a person', () => {
  prova('02: another citizenship ends the permit to stay', () => {
    const chi = a.esempio('straniero');
    const scheda = dopo(chi, '02', { cittadinanza: [{ ...ITALIANA, dataValidita: OGGI }] });
    expect(testoIn(scheda, 'cittadinanza', 'descrizioneStato')).toBe('ITALIA');
    expect(scheda['permessoSoggiorno']).toBeUndefined();
    expect(testoIn(a.cittadino(di(chi), IERI), 'cittadinanza', 'descrizioneStato')).toBe('MAROCCO');
  });
  prova('03: a new identity card is found by its number, the old one no more', () => {
    const carta = { numero: 'CA99999ZZ', dataRilascio: OGGI, cartaceaElettronica: '2', interdizioneEspatrio: 'N' };
    dopo(padre, '03', { cartaIdentita: { ...carta, comuneRilascio: PAVULLO } });
    expect(idAnprDi(a.cittadino({ cartaIdentita3000: { numero: 'CA99999ZZ' } }))).toBe(idAnprDi(padre));
  });
  prova('04: a permit to stay', () => {
    const permesso = {
      numeroSoggiorno: 'I00000001',
      tipoSoggiorno: '1',
      dataRilascio: OGGI,
      dataScadenza: '2030-01-01',
    };
    const scheda = dopo(a.esempio('straniero'), '04', { permessoSoggiorno: permesso });
    expect(testoIn(scheda, 'permessoSoggiorno', 'numeroSoggiorno')).toBe('I00000001');
  });
  prova('05: the conscription list', () => {
    const scheda = dopo(padre, '05', { liste: { listaLeva: { iscritto: 'N', comune: BOLOGNA } } });
    expect(testoIn(scheda, 'listaLeva', 'comune', 'nomeComune')).toBe('BOLOGNA');
  });
  test.each([
    ['06', 'censimento', 'censimento', { annoCensimento: '2021', sezioneCensimento: '3', foglioCensimento: '9' }],
    ['07', 'altriDati', 'altriDati', { titoloStudio: 'H' }],
    ['08', 'autoVeicoli', 'autoveicoli', { possessoAutoveicoli: 'N', possessoPatente: 'N' }],
    ['09', 'domicilioDigitale', 'domicilioDigitale', { indirizzoDigitale: 'a@pec.it', dataInizioValidita: OGGI }],
  ])('%s: %s', (tipo, chiesta, sezione, dato) => {
    a.senzaEffetti(() => expect(dopo(padre, tipo, { [chiesta]: dato })[sezione]).toEqual(dato));
  });
  prova('10 and 11: father and mother', () => {
    const conPadre = dopo(lui, '10', { paternita: { generalita: ricercaDi(padre) } });
    expect(testoIn(conPadre, 'paternita', 'generalita', 'idSchedaSoggettoANPR')).toBe(idSchedaDi(padre));
    const conMadre = dopo(lui, '11', { maternita: { generalita: { cognome: 'NERI', nome: 'IDA', sesso: 'F' } } });
    expect(testoIn(conMadre, 'maternita', 'generalita', 'cognome')).toBe('NERI');
    expect(conMadre['madreExtra']).toBe('S');
  });
  prova('15: the birth act, of stato civile or of ANSC', () => {
    const ansc = {
      ...{ idANSC: '2026-1-1-036030', comuneRegistrazione: PAVULLO, anno: '2026', numeroComunale: '1' },
    };
    const scheda = dopo(figlio, '15', { attoNascitaANPR: { attoANSC: ansc } });
    expect(scheda['attoNascita']).toBeUndefined();
    expect(testoIn(scheda, 'attoNascitaANPR', 'attoANSC', 'idANSC')).toBe('2026-1-1-036030');
    expect(testoIn(dopo(figlio, '15', { attoNascita: atto() }), 'attoNascita', 'numeroAtto')).toBe('12');
  });
  prova('20: what the registration had left out, on its own day', () => {
    const [nuova] = a.registra('1002', immigrazione()).xml.match(/[A-Z]{2}\d{5}[A-Z][0-9A-Z]/)!;
    const chi = a.cittadino({ idANPR: nuova })!;
    expect(testoIn(dopo(chi, '20', { altriDati: { titoloStudio: 'C' } }), 'altriDati', 'titoloStudio')).toBe('C');
  });
  prova('21: the year in which somebody left', () => {
    const nuove = { generalitaDaModificare: { generalita: { cognome: 'X', nome: 'Y', annoEspatrio: '2008' } } };
    expect(testoIn(dopo(a.esempio('aire'), '21', nuove), 'generalita', 'annoEspatrio')).toBe('2008');
  });
  prova('22: what is known of a death', () => {
    a.registra('2001', decesso(figlio));
    const morto = dopo(figlio, '22', { datiDecesso: { eventoDecesso: evento(OGGI, BOLOGNA) } });
    expect(testoIn(morto, 'datiDecesso', 'luogoEvento', 'comune', 'nomeComune')).toBe('BOLOGNA');
  });
  prova('several at once', () => {
    const altro = { altriDati: { titoloStudio: 'H' }, autoVeicoli: { possessoAutoveicoli: 'N', possessoPatente: 'N' } };
    a.registra('5008', mutazioneScheda(padre, ['07', '08'], altro));
    const scheda = a.cittadino(di(padre))!;
    expect(testoIn(scheda, 'altriDati', 'titoloStudio')).toBe('H');
    expect(testoIn(scheda, 'autoveicoli', 'possessoPatente')).toBe('N');
  });
  prova('01: whether a record may be certified', () => {
    const dato = { generalitaDaModificare: { attributiSoggetto: { soggettoCertificabile: '0' } } };
    expect(testoIn(dopo(padre, '01', dato), 'attributiSoggetto', 'soggettoCertificabile')).toBe('0');
  });
});

describe('5008: couples', () => {
  const nozze = (coniuge: Campi): Campi => ({
    statoCivile: { statoCivile: '2' },
    matrimonio: { coniuge: ricercaDi(coniuge), datiMatrimonio: evento('2026-06-13') },
  });
  const donna = a.esempio('carta-in-scadenza');
  const [sposo, sposa] = testoIn(donna, 'generalita', 'sesso') === 'F' ? [lui, donna] : [lui, madreSola()];

  /** A woman who is not married, whoever is an example of what. */
  function madreSola(): Campi {
    const libere = [
      'non-certificabile',
      'certificabile-in-parte',
      'molte-residenze',
      'nuovo-cittadino',
      'elettore-ue',
    ] as const;
    return libere
      .map((specie) => a.esempio(specie))
      .find(
        (uno) => testoIn(uno, 'generalita', 'sesso') === 'F' && testoIn(uno, 'statoCivile', 'statoCivile') === '1',
      )!;
  }

  prova('12: each spouse by a request of their own, the first warning of the second', () => {
    const primo = a.registra('5008', mutazioneScheda(sposo, ['12'], nozze(sposa)));
    expect(avvisiDi(primo)[0]).toContain('EN310');
    const secondo = a.registra('5008', mutazioneScheda(sposa, ['12'], nozze(sposo)));
    expect(avvisiDi(secondo)).toEqual([]);
    expect([stato(sposo), stato(sposa), stato(sposo, IERI)]).toEqual(['2', '2', '1']);
    expect(testoIn(a.cittadino(di(sposo)), 'matrimonio', 'coniuge', 'idSchedaSoggettoANPR')).toBe(idSchedaDi(sposa));
  });
  prova('14: a divorce', () => {
    const dato = { tipoCessazione: '3', sentenza: sentenza('2026-06-10') };
    const scheda = dopo(padre, '14', {
      statoCivile: { statoCivile: '4' },
      separazioneAnnullamentoCessazioneMatrimonio: dato,
    });
    expect(stato(padre)).toBe('4');
    expect(testoIn(scheda, 'annullamentoMatrimonio', 'sentenza', 'numero')).toBe('7/2026');
    expect(stato(madre)).toBe('2');
  });
  prova('14: a separation leaves them married', () => {
    const dato = { tipoCessazione: '5', sentenza: sentenza('2026-06-10') };
    dopo(padre, '14', { separazioneAnnullamentoCessazioneMatrimonio: dato });
    expect(stato(padre)).toBe('2');
  });
  prova('13: widowhood, once the death is registered', () => {
    const elenco = [inElenco(madre, '1')];
    a.registra('2001', decesso(padre, { datiControllo: { ruoloSoggetto: '1' }, elencoSoggettiFamiglia: elenco }));
    const scheda = dopo(madre, '13', {
      statoCivile: { statoCivile: '3' },
      vedovanza: { datiMorteconiuge: evento() },
    });
    expect(stato(madre)).toBe('3');
    expect(testoIn(scheda, 'vedovanza', 'datiMorteconiuge', 'dataEvento')).toBe(OGGI);
    expect(stato(madre, IERI)).toBe('2');
  });
  const compagno = a.esempio('unione-civile');
  prova('19: a civil union is dissolved', () => {
    const scioglimentoUnione = { motivoScioglimento: '3', sentenza: sentenza('2026-06-01') };
    dopo(compagno, '19', { statoCivile: { statoCivile: '8' }, unioneCivile: { scioglimentoUnione } });
    expect(stato(compagno)).toBe('8');
  });
  prova('18: and another is made', () => {
    const sesso = testoIn(lui, 'generalita', 'sesso');
    const altro = { cognome: 'LEONI', nome: 'ADRIANO', sesso: sesso!, dataNascita: '1980-01-01' };
    const unioneCivile = { unitoCivilmente: altro, attoUnione: evento('2026-06-13') };
    const scheda = dopo(lui, '18', { statoCivile: { statoCivile: '6' }, unioneCivile });
    expect(stato(lui)).toBe('6');
    expect(testoIn(scheda, 'unioneCivile', 'unitoCivilmente', 'cognome')).toBe('LEONI');
  });
  prova('16 and 17: a convivenza di fatto begins and ends', () => {
    a.registra('5001', mutazioneFamiglia(lui, '2', { elencoSoggettiFamiglia: [inElenco(sposa, '23')] }));
    const contratto = { data: '2026-06-15', dataDocumento: '2026-06-15', dataNotifica: '2026-06-15' };
    const inizio = { convivenzaDiFatto: { convivente: ricercaDi(sposa), contrattoStipula: contratto } };
    expect(dopo(lui, '16', inizio)['convivenzaDiFatto']).toBeDefined();
    const fine = { motivoRisoluzione: '31', contratto: { data: '2026-06-15', dataNotifica: '2026-06-15' } };
    const scheda = dopo(lui, '17', { convivenzaDiFatto: { contrattoRisoluzione: fine } });
    expect(testoIn(scheda, 'convivenzaDiFatto', 'contrattoRisoluzione', 'motivoRisoluzione')).toBe('31');
    expect(testoIn(scheda, 'convivenzaDiFatto', 'convivente', 'idSchedaSoggettoANPR')).toBe(idSchedaDi(sposa));
  });
});
