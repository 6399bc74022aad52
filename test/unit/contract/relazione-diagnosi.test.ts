import { describe, expect, test } from 'vitest';
import type { ControlloDiagnosi } from '../../../contract/diagnosi.ts';
import {
  relazioneDiagnosi,
  segnalazioneDiagnosi,
  senzaPersone,
} from '../../../contract/messaggi/relazione-diagnosi.ts';

const macchina = {
  sistema: 'Linux 6.1 x64',
  motore: 'Node 24',
  ambiente: 'prova',
  comune: 'Pavullo nel Frignano (036030)',
  postazione: '036030-PC-0001',
  driver: '/home/giulia/driver/libpkcs11.so',
};
const controlli: readonly ControlloDiagnosi[] = [
  { numero: 1, controllo: 'disco', esito: 'riuscito', dettaglio: '900 MB liberi' },
  { numero: 2, controllo: 'tabelle', esito: 'avviso', codice: 'TABELLE_VECCHIE' },
  {
    numero: 3,
    controllo: 'catena-carta',
    esito: 'fallito',
    codice: 'CERTIFICATO_NON_ATTENDIBILE',
    dettaglio: 'C=IT, CN=FRRGLI88D52F257C/7420.xyz, SN=FERRARI, GN=GIULIA, serialNumber=TINIT-FRRGLI88D52F257C',
  },
];

describe('the texts for who helps', () => {
  const testi = { relazione: relazioneDiagnosi, segnalazione: segnalazioneDiagnosi };

  test.each(Object.entries(testi))('the %s says what is wrong, where, and not with whom', (_, testo) => {
    const detto = testo(controlli, macchina, '28/11/2026, 16:30');
    expect(detto).toContain('Il certificato della carta non è fra quelli ammessi.');
    expect(detto).toContain('036030-PC-0001');
    expect(detto).toContain('Linux 6.1 x64');
    for (const chi of ['FRRGLI88D52F257C', 'FERRARI', 'GIULIA', 'giulia']) expect(detto).not.toContain(chi);
  });

  test('the report has every check and the number to call; the other begins with the cause', () => {
    const relazione = relazioneDiagnosi(controlli, macchina, 'oggi');
    expect(relazione).toContain('800 863 116');
    expect(relazione.match(/^\d+\. /gm)).toHaveLength(3);
    const segnalazione = segnalazioneDiagnosi(controlli, macchina, 'oggi');
    expect(segnalazione.split('\n')[0]).toContain('Autorità e validità del certificato');
  });

  test('where nothing failed there is room for the officer’s words', () => {
    expect(segnalazioneDiagnosi(controlli.slice(0, 1), macchina, 'oggi')).toContain('(descrivere qui)');
  });
});

describe('senzaPersone', () => {
  test.each([
    ['codice fiscale RSSMRA80A01F257X nel messaggio', 'RSSMRA80A01F257X'],
    ['omocodia RSSMRAULALMFNRTX', 'RSSMRAULALMFNRTX'],
    ['in minuscolo rssmra80a01f257x', 'rssmra80a01f257x'],
    ['ID AF41450AS', 'AF41450AS'],
    ['surname=Rossi, givenName=Mario', 'Rossi'],
    ['C:\\Users\\mrossi\\AppData', 'mrossi'],
  ])('takes the person out of "%s"', (testo, chi) => {
    expect(senzaPersone(testo)).not.toContain(chi);
  });

  test('leaves what is not a person', () => {
    const testo = 'CKR_PIN_INCORRECT (0xa0) libsofthsm2.so 036030-PC-0001 HTTP 403 /usr/lib/opensc-pkcs11.so';
    expect(senzaPersone(testo)).toBe(testo);
  });
});
