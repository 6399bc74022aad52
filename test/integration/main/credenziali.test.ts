import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { daFile } from '../../../main/impostazioni.ts';
import { INS } from '../../../sandbox/carte/cns/apdu.ts';
import type { CnsEmessa } from '../../../sandbox/carte/cns/specie.ts';
import { attendi, codiceDi } from '../../supporto/nucleo.ts';
import { NucleoConCns } from '../../supporto/nucleo-cns.ts';
import { conLettoriESandbox } from '../../supporto/turno-lettori.ts';

const SCONOSCIUTA = { codiceFiscale: 'BNCMRA70A01F257K', cognome: 'BIANCHI', nome: 'MARIA' };

const sandbox = conLettoriESandbox();
let banco: NucleoConCns;
afterEach(() => banco.chiudi());

/** What an administrator writes to admit citizens' cards as `credenziale`. */
function autoritaConfigurata(credenziale: 'cns' | 'cie') {
  const cartella = mkdtempSync(join(tmpdir(), 'credenziali-'));
  try {
    const { ca, crl, ocsp } = sandbox().dati.autorita.cns;
    const una = { credenziale, certificato: sandbox().percorso(ca), crl, ocsp };
    writeFileSync(join(cartella, 'impostazioni.json'), JSON.stringify({ altreAutorita: { prova: [una] } }));
    return daFile(cartella).altreAutorita!;
  } finally {
    rmSync(cartella, { recursive: true });
  }
}

/** What the card is said to be before its PIN is asked for. */
async function esame({ seriale }: CnsEmessa) {
  const { esameCarte } = banco.nucleo.parti;
  esameCarte.segui();
  await attendi(() => esameCarte.esaminate.some((una) => una.seriale === seriale));
  return esameCarte.esaminate.find((una) => una.seriale === seriale)?.esito;
}

const pinChiesto = () => banco.lettore.comandi.some(({ 1: ins }) => ins === INS.verify);

describe('a CNS of the sandbox’s authority of citizens', () => {
  test('opens the session of its holder where that authority is configured, and the log says with what', async () => {
    banco = await NucleoConCns.costruisci(sandbox(), { altreAutorita: autoritaConfigurata('cns') });
    const cns = await banco.emetti(banco.nucleo.operatore(0), 'cns');
    await banco.inserisci(cns);
    expect(await esame(cns)).toEqual({ specie: 'buona' });
    await banco.accedi(cns);
    expect(banco.nucleo.parti.sessione.aperta().operatore.codiceFiscale).toBe(banco.nucleo.operatore(0).codiceFiscale);
    expect(await banco.nucleo.cerca({ specie: 'id-anpr', idANPR: 'AF41450AS' })).toBeDefined();
    await banco.nucleo.parti.sessione.attesta();
    banco.nucleo.parti.sessione.blocca('richiesta');
    await banco.nucleo.parti.sessione.sblocca(Buffer.from(cns.pin));
    const conCredenziale = { credenziale: 'cns', revoca: 'crl', attestazione: expect.any(String) as string };
    expect(await banco.nucleo.recordDi('accesso')).toMatchObject([conCredenziale]);
    expect(await banco.nucleo.recordDi('sblocco')).toMatchObject([conCredenziale]);
  });

  test('leaves ANPR’s own cards as they were', async () => {
    banco = await NucleoConCns.costruisci(sandbox(), { altreAutorita: autoritaConfigurata('cns') });
    const carta = await banco.emetti();
    await banco.inserisci(carta);
    await banco.accedi(carta);
    expect(await banco.nucleo.recordDi('accesso')).toMatchObject([{ credenziale: 'carta-anpr' }]);
  });

  test('is admitted as a CIE where its authority is one of CIE', async () => {
    banco = await NucleoConCns.costruisci(sandbox(), { altreAutorita: autoritaConfigurata('cie') });
    const cie = await banco.emetti(banco.nucleo.operatore(1), 'cns');
    await banco.inserisci(cie);
    await banco.accedi(cie);
    expect(await banco.nucleo.recordDi('accesso')).toMatchObject([{ credenziale: 'cie' }]);
  });

  test('is explained and refused, its PIN not asked, where nobody configured that authority', async () => {
    banco = await NucleoConCns.costruisci(sandbox());
    const cns = await banco.emetti(banco.nucleo.operatore(0), 'cns');
    await banco.inserisci(cns);
    expect(await esame(cns)).toEqual({ specie: 'rifiutata', codice: 'CARTA_TESSERA_SANITARIA' });
    expect(await codiceDi(banco.accedi(cns))).toBe('CARTA_TESSERA_SANITARIA');
    expect(pinChiesto()).toBe(false);
    expect(await banco.nucleo.recordDi('accesso')).toEqual([]);
  });

  test('is refused, its PIN not asked, to who is not in the census of the Comune', async () => {
    banco = await NucleoConCns.costruisci(sandbox(), { altreAutorita: autoritaConfigurata('cns') });
    const cns = await banco.emetti(SCONOSCIUTA, 'cns');
    await banco.inserisci(cns);
    expect(await codiceDi(banco.accedi(cns))).toBe('OPERATORE_NON_CENSITO');
    expect(pinChiesto()).toBe(false);
    expect(await banco.nucleo.recordDi('accesso-rifiutato')).toMatchObject([{ codice: 'OPERATORE_NON_CENSITO' }]);
  });
});
