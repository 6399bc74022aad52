import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { operazioni } from '../../../contract/operazioni/index.ts';
import { analizzaXml } from '../../../contract/xml/analizza.ts';
import { leggiRichiesta } from '../../../sandbox/porta/lettura.ts';
import { datiUfficiali, schemaDi, senzaDatiUfficiali } from '../../supporto/schemi.ts';

describe.skipIf(senzaDatiUfficiali)('the sandbox refuses a 3002 exactly where the official schema does', () => {
  const esempio = (): string => readFileSync(join(datiUfficiali, 'request-samples', '3002_888002_FREE.req'), 'utf8');
  const schemaAccetta = (xml: string): boolean => schemaDi('3000consultazione.xsd').obiezione(xml) === undefined;

  const sandboxAccetta = (xml: string): boolean =>
    leggiRichiesta(operazioni['3002'], analizzaXml(Buffer.from(xml))).violazioni.length === 0;

  test.each<[string, string, string]>([
    ['the official sample', '', ''],
    ['an accented surname', 'ROSSI', "D'ÀNGELO-MÜLLER"],
    ['a surname with digits', 'ROSSI', 'R0SSI'],
    ['a surname with a letter out of the table', 'ROSSI', 'ȘTEFAN'],
    ['an empty surname', 'ROSSI', ''],
    [
      'elements out of order',
      '<cognome>ROSSI</cognome><nome>MARIO</nome>',
      '<nome>MARIO</nome><cognome>ROSSI</cognome>',
    ],
    ['an unknown element', '<nome>MARIO</nome>', '<nome>MARIO</nome><altro>1</altro>'],
    ['an element twice', '<nome>MARIO</nome>', '<nome>MARIO</nome><nome>MARIO</nome>'],
    ['an ID ANPR of any form', '<nome>MARIO</nome>', '<nome>MARIO</nome><idANPR>qualsiasi</idANPR>'],
    ['a codice fiscale too short', '<cognome>', '<codiceFiscale>ABC</codiceFiscale><cognome>'],
    ['a codice fiscale of 11 digits', '<cognome>', '<codiceFiscale>12345678903</codiceFiscale><cognome>'],
    ['a sex in small letters', '<nome>MARIO</nome>', '<nome>MARIO</nome><sesso>m</sesso>'],
    ['a sex that is none', '<nome>MARIO</nome>', '<nome>MARIO</nome><sesso>X</sesso>'],
    ['a date that does not exist', '2017-03-27+02:00', '2017-02-29'],
    ['a date with a time', '2017-03-27+02:00', '2017-03-27T10:00:00'],
    ['a date and time without a zone', '2017-03-27T19:20:11.543+02:00', '2017-03-27T19:20:11'],
    ['a date and time that does not exist', '2017-03-27T19:20:11.543+02:00', '2017-03-27T25:20:11'],
    ['no data asked for', '<datiAnagraficiRichiesti>2</datiAnagraficiRichiesti>', ''],
    [
      'several data asked for',
      '<datiAnagraficiRichiesti>2',
      '<datiAnagraficiRichiesti>3</datiAnagraficiRichiesti><datiAnagraficiRichiesti>2',
    ],
    ['data asked for by a code of three digits', '<datiAnagraficiRichiesti>2', '<datiAnagraficiRichiesti>222'],
    ['an operation of five characters', '<operazioneRichiesta>3002', '<operazioneRichiesta>30022'],
    ['an idOperazioneComune with a dash', '<idOperazioneComune>999997', '<idOperazioneComune>99-7'],
    ['an idOperazioneComune of 31 digits', '<idOperazioneComune>999997', `<idOperazioneComune>${'9'.repeat(31)}`],
    ['blanks around a code', '<tipoOperazione>C<', '<tipoOperazione> C<'],
    ['a qualified child', '<criteriRicerca>', '<criteriRicerca xmlns="http://sogei.it/ANPR/3000consultazione">'],
  ])('%s', (_, cerca, metti) => {
    const compatto = esempio().replace(/>\s+</g, '><');
    const xml = compatto.replace(cerca, metti);
    if (cerca !== '') expect(xml).not.toBe(compatto);
    expect(sandboxAccetta(xml)).toBe(schemaAccetta(xml));
  });

  test('a request without its header', () => {
    const xml = esempio().replace(/<testataRichiesta>.*<\/testataRichiesta>/s, '');
    expect([sandboxAccetta(xml), schemaAccetta(xml)]).toEqual([false, false]);
  });
});
