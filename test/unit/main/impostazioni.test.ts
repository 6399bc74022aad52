import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daFile } from '../../../main/impostazioni.ts';
import { apriAutorita, type AutoritaDiProva } from '../../../sandbox/autorita/autorita.ts';
import { emettiConChiave, soggettoPostazione } from '../../../sandbox/autorita/emissione.ts';

const conFile = <T>(testo: string | undefined, lavoro: (cartella: string) => T): T => {
  const cartella = mkdtempSync(join(tmpdir(), 'impostazioni-'));
  if (testo !== undefined) writeFileSync(join(cartella, 'impostazioni.json'), testo);
  try {
    return lavoro(cartella);
  } finally {
    rmSync(cartella, { recursive: true });
  }
};

it('reads what the administrator set, and nothing where there is no file', () => {
  expect(conFile(undefined, daFile)).toEqual({});
  expect(conFile('{"conservazioneGiorni": 30, "originali": true}', daFile)).toEqual({
    conservazione: 30,
    originali: true,
  });
});

it.each(['{"conservazioneGiorni": 0}', '{"conservazione": 30}', 'trenta'])(
  'names the file it cannot read: %s',
  (testo) => {
    expect(() => conFile(testo, daFile)).toThrow(/impostazioni\.json is not JSON like/);
  },
);

describe('the authorities whose cards are admitted beside ANPR’s', () => {
  let cartella: string;
  let autorita: AutoritaDiProva;
  beforeAll(async () => {
    cartella = mkdtempSync(join(tmpdir(), 'autorita-'));
    autorita = await apriAutorita(cartella);
  });
  afterAll(() => rmSync(cartella, { recursive: true }));

  const con = (certificato: string, altro: object = {}) => {
    const una = { credenziale: 'cns', certificato, crl: 'http://ca.regione.it/cns.crl', ...altro };
    writeFileSync(join(cartella, 'impostazioni.json'), JSON.stringify({ altreAutorita: { prova: [una] } }));
    return daFile(cartella).altreAutorita;
  };

  it('are read with their certificates, by environment, PEM or DER', () => {
    const attesa = {
      credenziale: 'cns',
      certificato: autorita.cns.nodo.toString(),
      crl: 'http://ca.regione.it/cns.crl',
    };
    expect(con('cns.pem')).toMatchObject({ prova: [attesa] });
    writeFileSync(join(cartella, 'cns.der'), autorita.cns.nodo.raw);
    expect(con('cns.der', { ocsp: 'http://ca.regione.it/ocsp' })).toMatchObject({
      prova: [{ ...attesa, ocsp: 'http://ca.regione.it/ocsp' }],
    });
  });

  it('are refused with the name of what cannot be read', async () => {
    const soggetto = soggettoPostazione('036030-PC-0001');
    const { certificato } = await emettiConChiave(autorita.cns, { soggetto, uso: 'client' });
    writeFileSync(join(cartella, 'persona.der'), certificato);
    expect(() => con('persona.der')).toThrow(/persona\.der is not the certificate of an authority/);
    expect(() => con('assente.pem')).toThrow(/assente\.pem is not the certificate of an authority/);
    expect(() => con('cns.pem', { credenziale: 'spid' })).toThrow(/impostazioni\.json is not JSON like/);
    expect(() => con('cns.pem', { crl: 'https://ca.regione.it/cns.crl' })).toThrow(
      /impostazioni\.json is not JSON like/,
    );
  });
});
