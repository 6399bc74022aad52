import { describe, expect, test } from 'vitest';
import { campo, scelta, sezione, type Campi, type Operazione } from '../../../contract/operazioni/albero.ts';
import { codiciOperazioni, operazioni, operazionePerCodice } from '../../../contract/operazioni/index.ts';
import { leggi } from '../../../contract/operazioni/lettura.ts';
import { scriviRichiesta, scriviRisposta } from '../../../contract/operazioni/scrittura.ts';
import { t } from '../../../contract/operazioni/tipi-semplici.ts';
import { valida, violazioneDelTesto } from '../../../contract/operazioni/validazione.ts';
import { analizzaXml } from '../../../contract/xml/analizza.ts';

const prova = sezione(
  'Prova',
  [
    campo('primo', t.testo, 'Primo'),
    campo('molti*', t.tipoDatiRichiesti, 'Molti'),
    scelta('', [campo('uno', t.testo, 'Uno'), sezione('altro', [campo('dentro', t.testo, 'Dentro')], 'Altro')]),
    sezione('dopo?', [campo('quando', t.data, 'Quando')], 'Dopo'),
  ],
  'Prova',
);
const operazione: Operazione = {
  codice: 'PROV',
  etichetta: '',
  percorso: '/',
  spazio: 'urn:prova',
  richiesta: prova,
  radiceRisposta: 'Risposta',
  rispostaOk: prova,
};
const buono: Campi = { primo: 'a', uno: 'b' };

describe('validation', () => {
  test('accepts what is right', () => {
    expect(valida(prova, buono)).toEqual([]);
    expect(
      valida(prova, { primo: 'a', molti: ['1', '22'], altro: { dentro: 'x' }, dopo: { quando: '2026-01-01' } }),
    ).toEqual([]);
  });

  test.each<[string, Campi, string, string]>([
    ['a missing element', { uno: 'b' }, 'Prova/primo', 'obbligatorio'],
    ['a missing element of a section that is there', { ...buono, dopo: {} }, 'Prova/dopo/quando', 'obbligatorio'],
    ['no branch of a choice', { primo: 'a' }, 'Prova/uno', 'obbligatorio'],
    ['two branches of a choice', { ...buono, altro: { dentro: 'x' } }, 'Prova/altro', 'scelta-multipla'],
    ['an element that is not there', { ...buono, ignoto: 'x' }, 'Prova/ignoto', 'sconosciuto'],
    ['an element twice', { ...buono, primo: ['a', 'b'] }, 'Prova/primo', 'ripetuto'],
    ['a text that is too long', { ...buono, molti: ['1', '222'] }, 'Prova/molti[2]', 'lunghezza'],
    ['a text of other characters', { ...buono, molti: ['x'] }, 'Prova/molti[1]', 'formato'],
    ['a text where there are children', { ...buono, dopo: 'x' }, 'Prova/dopo', 'specie'],
    ['children where there is a text', { ...buono, primo: { x: 'y' } }, 'Prova/primo', 'specie'],
  ])('names %s', (_, valore, percorso, motivo) => {
    expect(valida(prova, valore)).toMatchObject([{ percorso, motivo }]);
  });

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-12-31Z', true],
    ['2026-12-31+02:00', true],
    ['2026-12-31+14:00', true],
    ['2026-12-31+14:01', false],
    ['0000-01-01', false],
    ['2026-1-1', false],
    ['01/01/2026', false],
    ['', false],
  ])('date %s: %s', (testo, buona) => {
    expect(violazioneDelTesto(t.data, testo) === undefined).toBe(buona);
  });

  test.each([
    ['2026-01-01T10:00:00', true],
    ['2026-01-01T10:00:00.123Z', true],
    ['2026-01-01T23:59:59+01:00', true],
    ['2026-01-01T10:00', false],
    ['2026-01-01T25:00:00', false],
    ['2026-01-01T10:60:00', false],
    ['2026-01-01 10:00:00', false],
    ['2026-02-30T10:00:00', false],
  ])('time %s: %s', (testo, buona) => {
    expect(violazioneDelTesto(t.dataOra, testo) === undefined).toBe(buona);
  });

  test('counts characters, not UTF-16 units', () => {
    expect(violazioneDelTesto(t.char1, '\u{1F600}')).toBeUndefined();
    expect(violazioneDelTesto(t.char1, 'ab')).toBe('lunghezza');
  });

  test('takes the names that ANPR takes, and no others', () => {
    for (const nome of ["D'ANGELO", 'NICOLÒ', 'MÜLLER-LÜDENSCHEIDT', 'ŠIMIĆ', 'DE ROSSI JR.'])
      expect(violazioneDelTesto(t.alfabeticoNomiCognomi, nome)).toBeUndefined();
    for (const nome of ['R0SSI', 'ROSSI;', '李', 'ROSSI\n', ''])
      expect(violazioneDelTesto(t.alfabeticoNomiCognomi, nome)).toBeDefined();
  });
});

describe('writing', () => {
  test('follows the tree’s order, whatever the value’s', () => {
    expect(
      scriviRichiesta(operazione, {
        dopo: { quando: '2026-01-01' },
        altro: { dentro: '' },
        molti: ['1', '2'],
        primo: 'a',
      }),
    ).toBe(
      '<a:Prova xmlns:a="urn:prova"><primo>a</primo><molti>1</molti><molti>2</molti><altro><dentro></dentro></altro><dopo><quando>2026-01-01</quando></dopo></a:Prova>',
    );
  });

  test('escapes as canonical XML does', () => {
    expect(scriviRichiesta(operazione, { primo: '<&>"\'\r\n\t', uno: '' })).toContain(
      '<primo>&lt;&amp;&gt;"\'&#xD;\n\t</primo>',
    );
  });

  test('refuses a value of another kind', () => {
    expect(() => scriviRichiesta(operazione, { primo: {} })).toThrow(TypeError);
    expect(() => scriviRichiesta(operazione, { dopo: 'x' })).toThrow(TypeError);
  });

  test('puts an answer under its root, and a refusal too', () => {
    expect(scriviRisposta(operazioni['3002'], 'ok', {})).toBe(
      '<a:Risposta3002 xmlns:a="http://sogei.it/ANPR/3000consultazione"><a:Risposta3002_OK></a:Risposta3002_OK></a:Risposta3002>',
    );
    expect(scriviRisposta(operazioni['3002'], 'ko', {})).toContain('<a:rispostaKO></a:rispostaKO>');
    expect(scriviRisposta(operazioni.OP01, 'ok', {})).toBe(
      '<a:RispostaConnessione xmlns:a="http://sogei.it/ANPR/connessione"></a:RispostaConnessione>',
    );
  });
});

describe('reading', () => {
  const letta = (dentro: string) => leggi(prova, analizzaXml(Buffer.from(`<Prova>${dentro}</Prova>`)));

  test('takes elements in any order and keeps repeated ones together', () => {
    expect(letta('<molti>1</molti><primo>a</primo><molti>2</molti>')).toEqual({
      valore: { primo: 'a', molti: ['1', '2'] },
      ignoti: [],
    });
  });

  test('lists what it does not know, and what comes a second time', () => {
    expect(letta('<primo>a</primo><primo>b</primo><x><y>1</y> 2</x><altro><z>3</z></altro>')).toEqual({
      valore: { primo: 'a', altro: {} },
      ignoti: [
        { percorso: 'Prova/primo', testo: 'b' },
        { percorso: 'Prova/x', testo: '2 1' },
        { percorso: 'Prova/altro/z', testo: '3' },
      ],
    });
  });

  test('is not fooled by the names that objects have', () => {
    expect(letta('<constructor>x</constructor><__proto__>y</__proto__>').ignoti).toHaveLength(2);
    expect(letta('<toString>x</toString>').valore).toEqual({});
  });
});

test('operations are found by their code, and by nothing else', () => {
  for (const codice of codiciOperazioni) expect(operazionePerCodice(codice)?.codice).toBe(codice);
  for (const codice of ['', '9999', 'toString', '__proto__', 'constructor'])
    expect(operazionePerCodice(codice)).toBeUndefined();
});
