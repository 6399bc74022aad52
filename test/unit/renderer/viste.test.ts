import { describe, expect, test } from 'vitest';
import { bancoVuoto, linguettaDaRileggere } from '../../../renderer/sportello/banco.ts';
import {
  bancoDa,
  contenutoDi,
  leggiContenuto,
  nienteAltrove,
  vuoto,
  type ScrittoAltrove,
} from '../../../renderer/sportello/bozze/contenuto.ts';
import { cambiati, pannelloPer } from '../../../renderer/sportello/pannello.ts';
import { confronta, differenze } from '../../../renderer/sportello/confronto/confronta.ts';
import { inBreve, inConvivenza } from '../../../renderer/sportello/scheda/persona.ts';
import { blocchiDi } from '../../../renderer/sportello/scheda/righe.ts';
import { storiaInRighe } from '../../../renderer/sportello/scheda/storia.ts';
import { occorrenze, xmlInRighe } from '../../../renderer/sportello/scheda/xml-in-righe.ts';
import { giorniDelCodice, luogoDelCodice } from '../../../renderer/moduli/luoghi.ts';
import { soggettoFinto } from '../../supporto/schede-finte.ts';
import { pratica, storiaFinta } from '../../supporto/sportello-finto.ts';

const sotto = (titolo: string, etichetta: string): string => `${titolo}: ${etichetta}`;

describe('people side by side', () => {
  const blocchi = (cambi: Parameters<typeof soggettoFinto>[0] = {}) => blocchiDi(soggettoFinto(cambi), []);

  test('the same record differs in nothing', () => {
    expect(differenze(confronta([blocchi(), blocchi()], sotto))).toBe(0);
  });

  test('says what differs, and what one has not', () => {
    const tutti = confronta(
      [blocchi(), blocchi({ statoCivile: { statoCivile: '1' }, cartaIdentita: undefined })],
      sotto,
    );
    const diverse = tutti.flatMap(({ righe }) => righe.filter(({ diverso }) => diverso));
    expect(diverse).toContainEqual({
      etichetta: 'Stato civile',
      valori: ['Coniugato/a (2)', 'Celibe/Nubile (1)'],
      diverso: true,
    });
    expect(diverse.some(({ etichetta, valori }) => etichetta === 'Numero' && valori[1] === null)).toBe(true);
  });

  test('facts under a title are not taken for those of another', () => {
    const righe = confronta([blocchi()], sotto).flatMap((blocco) => blocco.righe);
    expect(righe.map(({ etichetta }) => etichetta)).toContain('Coniuge: Cognome');
    const chiavi = confronta([blocchi()], sotto).map(({ righe: sue }) => sue.length);
    expect(chiavi.every((quante) => quante > 0)).toBe(true);
  });

  test('the second of two facts of the same name is compared with the second', () => {
    const due = (secondo: string) => [
      {
        nome: 'cittadinanza',
        titolo: 'Cittadinanza',
        righe: ['ITALIA', secondo].map((valore) => ({ etichetta: 'Stato', valore })),
      },
    ];
    expect(confronta([due('FRANCIA'), due('SPAGNA')], sotto)[0]?.righe.map(({ diverso }) => diverso)).toEqual([
      false,
      true,
    ]);
  });
});

describe('history', () => {
  test('says what is news compared with the stretch before, and the oldest has none', () => {
    const [oggi, prima] = storiaInRighe('residenze', storiaFinta().residenze);
    expect(oggi?.righe.filter(({ cambiata }) => cambiata).map(({ etichetta }) => etichetta)).toEqual(['Indirizzo']);
    expect(prima?.righe.some(({ cambiata }) => cambiata)).toBe(false);
  });

  test('civil status reads as the record does', () => {
    const [oggi] = storiaInRighe('statiCivili', storiaFinta().statiCivili);
    expect(oggi).toMatchObject({
      dal: '2018-06-09',
      righe: [{ etichetta: 'Stato civile', valore: 'Coniugato/a (2)' }],
    });
  });
});

describe('the original answer', () => {
  test('has a line for each element and loses nothing but the space between tags', () => {
    const xml = '<a:R xmlns:a="urn:x"><b><c>Due parole</c><d/></b>\n<e>1</e></a:R>';
    const righe = xmlInRighe(xml);
    expect(righe.split('\n')).toEqual([
      '<a:R xmlns:a="urn:x">',
      '  <b>',
      '    <c>Due parole</c>',
      '    <d/>',
      '  </b>',
      '  <e>1</e>',
      '</a:R>',
    ]);
    expect(righe.replace(/\n\s*/g, '')).toBe(xml.replace(/\n/g, ''));
  });

  test('what is no XML is left as it is', () => {
    expect(xmlInRighe('non XML')).toBe('non XML');
  });

  test('is searched whatever the case, signs taken for what they are', () => {
    expect(occorrenze('Uno uno UNO', 'uno')).toEqual([0, 4, 8]);
    expect(occorrenze('a.b a+b', 'a.b')).toEqual([0]);
    expect(occorrenze('İ uno', 'uno')).toEqual([2]);
    expect(occorrenze('uno', '')).toEqual([]);
  });
});

describe('the panel of the practice', () => {
  test('sends what was touched and differs: the rest may have changed elsewhere meanwhile', () => {
    const ora = { ...pratica, protocollo: '2026/881', note: 'scritte altrove' };
    expect(cambiati({ persona: ' Verdi Anna ' }, ora)).toEqual({ persona: 'Verdi Anna' });
    expect(cambiati({ protocollo: '2026/881', note: '' }, ora)).toEqual({ note: '' });
  });

  test('shows nothing that was typed for another practice', () => {
    const scritto = { pratica: pratica.id, finalita: null, testi: { note: 'x' } };
    expect(pannelloPer(pratica, scritto).testi).toEqual({ note: 'x' });
    expect(pannelloPer({ ...pratica, id: 'altra' }, scritto).testi).toEqual({});
    expect(pannelloPer(pratica, { ...scritto, pratica: null }).testi).toEqual({ note: 'x' });
  });
});

describe('a draft', () => {
  const banco = {
    ...bancoVuoto,
    riga: 'rossi',
    linguette: [linguettaDaRileggere('1', 'AF41450AS'), linguettaDaRileggere('2', 'UK79569LF', '2015-01-01')],
  };

  const scritto: ScrittoAltrove = {
    maschera: { 'criteriRicerca/cognome': 'rossi' },
    servizi: { '3001': { 'datiMadre/cognome': 'verdi' } },
    pannello: { pratica: null, finalita: 'certificazione', testi: { note: 'torna' } },
    dettagli: { 'id-1': { persona: 'Bianchi' } },
  };

  test('of an older version has nothing of what that did not keep', () => {
    const letto = leggiContenuto('{"riga":"rossi","maschera":{},"persone":[],"servizi":{"9999":{}}}');
    expect(letto).toEqual({ riga: 'rossi', persone: [], ...nienteAltrove });
  });

  test('holds what was typed and who was open, and gives it back', () => {
    const contenuto = contenutoDi(banco, scritto);
    const letto = leggiContenuto(JSON.stringify(contenuto));
    expect(letto).toEqual(contenuto);
    const { riga, linguette } = bancoDa(bancoVuoto, contenuto);
    expect(riga).toBe('rossi');
    expect(linguette.map(({ persona }) => [persona?.idANPR, persona?.allaData, persona?.lettura.fase])).toEqual([
      ['AF41450AS', undefined, 'da-rileggere'],
      ['UK79569LF', '2015-01-01', 'da-rileggere'],
    ]);
  });

  test('of nothing is empty', () => {
    expect(vuoto(contenutoDi(bancoVuoto, nienteAltrove))).toBe(true);
    expect(vuoto(contenutoDi(banco, nienteAltrove))).toBe(false);
    for (const solo of ['maschera', 'servizi', 'pannello', 'dettagli'] as const) {
      expect(vuoto(contenutoDi(bancoVuoto, { ...nienteAltrove, [solo]: scritto[solo] })), solo).toBe(false);
    }
  });

  test.each(['', 'null', '[]', '{"riga":1,"maschera":{},"persone":[]}', '{"riga":"","maschera":{"a":1},"persone":[]}'])(
    '%o is not one',
    (testo) => expect(leggiContenuto(testo)).toBeNull(),
  );

  test('does not take an ID that is none', () => {
    expect(leggiContenuto('{"riga":"","maschera":{},"persone":[{"idANPR":"../x"}]}')?.persone).toEqual([]);
  });
});

describe('a person', () => {
  test('is of the age of the day shown', () => {
    const nato = soggettoFinto({ generalita: { dataNascita: '2000-06-01' } });
    expect(inBreve(nato, new Date('2010-01-01'))).toMatchObject({ eta: 9, etichette: ['MINORE'] });
  });

  test.each([
    ['0', ['NON CERTIFICABILE']],
    ['1', ['CERTIFICABILE IN PARTE']],
    ['2', []],
    ['4', ['INTERDETTO SOTTO TUTELA']],
  ])('certifiability %s reads %o', (soggettoCertificabile, etichette) => {
    const adulto = soggettoFinto({ attributiSoggetto: { soggettoCertificabile } });
    expect(inBreve(adulto, new Date('2026-11-22')).etichette).toEqual(etichette);
  });

  test('of a convivenza is told from one of a family', () => {
    expect(inConvivenza(soggettoFinto())).toBe(false);
    expect(inConvivenza({ legameSoggetto: { tipoLegame: '4' } })).toBe(true);
    expect(inConvivenza({ famigliaConvivenza: { tipoScheda: '2' } })).toBe(true);
  });
});

describe('the place of a codice fiscale', () => {
  const comune = (nome: string, dal: string, al?: string) => ({
    nome,
    istat: '1',
    catastale: 'A001',
    provincia: 'PD',
    dal,
    ...(al === undefined ? {} : { al }),
  });
  const abano = {
    comuni: [comune('ABANO', '1866-11-19', '1924-11-13'), comune('ABANO TERME', '1924-11-14')],
    stati: [],
  };

  test('has the name of the day of birth', () => {
    expect(luogoDelCodice(abano, ['1920-01-01'])).toMatchObject({ comune: { nome: 'ABANO' } });
    expect(luogoDelCodice(abano, ['1990-01-01'])).toMatchObject({ comune: { nome: 'ABANO TERME' } });
  });

  test('of a day before all of them is the last', () => {
    expect(luogoDelCodice(abano, ['1800-01-01'])).toMatchObject({ comune: { nome: 'ABANO TERME' } });
    expect(luogoDelCodice({ comuni: [], stati: [] }, ['1990-01-01'])).toBeUndefined();
  });

  test('the century is the one that has come', () => {
    const nascita = { mese: 1, giorno: 9, luogo: 'A001' };
    expect(giorniDelCodice({ ...nascita, anno: '90' }, '2026-11-25')).toEqual(['1990-01-09', '2090-01-09']);
    expect(giorniDelCodice({ ...nascita, anno: '20' }, '2026-11-25')).toEqual(['2020-01-09', '1920-01-09']);
  });
});
