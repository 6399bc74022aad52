import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { erroreDi } from '../../../contract/esito.ts';
import { codiceDi, HostConVoci, NucleoDiProva } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

let sandbox: SandboxDiProva;
let host: HostConVoci;
let nucleo: NucleoDiProva;
/** Who answers for the workstations. */
let alp: number;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
  alp = sandbox.dati.operatori.findIndex(({ ruolo }) => ruolo === 'alp');
  host = new HostConVoci();
  nucleo = await NucleoDiProva.conOperatore({ sandbox, host }, alp);
});
afterAll(async () => {
  await nucleo.spegni();
  host.chiudi();
  await sandbox.elimina();
});

const adesione = () => nucleo.parti.adesione;
const riavvia = async (posto = alp) => {
  await nucleo.spegni();
  nucleo = await NucleoDiProva.conOperatore({ sandbox, host }, posto);
};
const { stringify } = JSON;
const carica = async (pem: string): Promise<string> => {
  const { clientId } = await adesione().leggi();
  return (sandbox.backOffice({ azione: 'carica-chiave', clientId, pem }) as { kid: string }).kid;
};
/** A key made here, taken by PDND and in force. */
const chiaveNuova = async () => {
  const { nuova } = await adesione().genera();
  await carica(nuova!.pubblica);
  return adesione().attiva(nuova!.kidAtteso);
};

describe('the Comune on PDND', () => {
  test('is told as it was configured, service by service', async () => {
    const { clientId, chiave, servizi, nuova } = await adesione().leggi();
    expect({ clientId, kid: chiave.kid }).toEqual({
      clientId: sandbox.dati.pdnd.clientId,
      kid: sandbox.dati.pdnd.kid,
    });
    expect(nuova).toBeUndefined();
    expect(servizi).toHaveLength(35);
    expect(servizi.find(({ codice }) => codice === 'C030')?.purposeId).toBe(
      sandbox.dati.pdnd.purposes['C030']!.purposeId,
    );
  });

  test('is asked for a new voucher at every trial: one in use would hide that the purpose was suspended', async () => {
    expect(await adesione().prova('C020')).toBeNull();
    sandbox.backOffice({ azione: 'finalita', servizio: 'C020', stato: 'SUSPENDED' });
    expect(await codiceDi(adesione().prova('C020'))).toBe('PDND_VOUCHER_RIFIUTATO');
    sandbox.backOffice({ azione: 'finalita', servizio: 'C020', stato: 'ACTIVE' });
  });

  test('is tried, service by service, without asking about anybody', async () => {
    const prima = (await nucleo.recordDi('apertura')).length;
    expect(await adesione().prova('C021')).toBeNull();
    expect(await adesione().prova('RESIDENZA')).toBeNull();
    expect((await nucleo.recordDi('apertura')).length).toBe(prima);
  });

  test.each([
    [
      'a purpose that is suspended',
      { azione: 'finalita', stato: 'SUSPENDED' },
      { azione: 'finalita', stato: 'ACTIVE' },
    ],
    ['an agreement that waits', { azione: 'richiesta', stato: 'PENDING' }, { azione: 'richiesta', stato: 'ACTIVE' }],
  ] as const)('%s is found by trying, and what it may be is said', async (_, rotto, sano) => {
    sandbox.backOffice({ ...rotto, servizio: 'DECESSO' });
    const errore = erroreDi(
      await adesione()
        .prova('DECESSO')
        .catch((causa: unknown) => causa),
    );
    expect(errore.code).toBe('PDND_VOUCHER_RIFIUTATO');
    expect(errore.difetti?.map(({ codice }) => codice)).toEqual(expect.arrayContaining(['8025', '8026']));
    sandbox.backOffice({ ...sano, servizio: 'DECESSO' });
    expect(await adesione().prova('DECESSO')).toBeNull();
  });

  test('its key is made here, and only what PDND takes comes into force', async () => {
    const prima = (await adesione().leggi()).chiave.kid!;
    const { nuova, chiave } = await adesione().genera();
    expect(chiave.kid).toBe(prima);
    expect(nuova!.pubblica).toMatch(/^-----BEGIN PUBLIC KEY-----/);
    // Not uploaded yet: PDND does not know it.
    expect(await codiceDi(adesione().attiva(nuova!.kidAtteso))).toBe('PDND_VOUCHER_RIFIUTATO');
    expect((await adesione().leggi()).chiave).toEqual({ kid: prima, nataQui: false });
    expect(await carica(nuova!.pubblica)).toBe(nuova!.kidAtteso);
    expect(await codiceDi(adesione().attiva(prima))).toBe('PDND_VOUCHER_RIFIUTATO');
    const dopo = await adesione().attiva(nuova!.kidAtteso);
    expect(dopo.chiave).toEqual({ kid: nuova!.kidAtteso, nataQui: true });
    expect(dopo.nuova).toBeUndefined();
    sandbox.backOffice({ azione: 'togli-chiave', kid: prima });
    expect(await adesione().prova('C030')).toBeNull();
    expect((await nucleo.recordDi('chiave-pdnd')).map(({ atto, kid }) => [atto, kid])).toEqual([
      ['generata', nuova!.kidAtteso],
      ['attivata', nuova!.kidAtteso],
    ]);
  });

  test('its key outlives a restart, and is nowhere but in its file', async () => {
    const { chiave } = await chiaveNuova();
    await riavvia();
    expect((await adesione().leggi()).chiave).toEqual(chiave);
    expect(await adesione().prova('C020')).toBeNull();
    const file = join(nucleo.cartella, 'custodia', 'prova', 'pdnd');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(stringify(await nucleo.record())).not.toContain('PRIVATE KEY');
    expect(stringify(await adesione().leggi())).not.toContain('PRIVATE KEY');
  });

  test('a key that is damaged stops PDND and nothing else, and another can be made', async () => {
    await chiaveNuova();
    const file = join(nucleo.cartella, 'custodia', 'prova', 'pdnd');
    const salvata = readFileSync(file);
    writeFileSync(file, 'rovinata');
    await riavvia();
    expect((await adesione().leggi()).chiave).toEqual({ nataQui: true });
    expect(await codiceDi(adesione().prova('C030'))).toBe('PDND_CHIAVE_ILLEGGIBILE');
    expect(nucleo.fase).toBe('aperta');
    expect((await chiaveNuova()).chiave.kid).toBeDefined();
    expect(await adesione().prova('C030')).toBeNull();
    expect(readFileSync(file)).not.toEqual(salvata);
  });

  test('a new key that is damaged is told, and another takes its place', async () => {
    await adesione().genera();
    writeFileSync(join(nucleo.cartella, 'custodia', 'prova', 'pdnd-nuova'), 'rovinata');
    expect(await adesione().leggi()).toMatchObject({ nuovaIlleggibile: true });
    expect(await codiceDi(adesione().attiva('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'))).toBe(
      'PDND_CHIAVE_ILLEGGIBILE',
    );
    expect((await chiaveNuova()).nuovaIlleggibile).toBeUndefined();
  });

  test('one made while another is being put in force waits for it, and is not lost', async () => {
    const { nuova } = await adesione().genera();
    await carica(nuova!.pubblica);
    const [attivata, generata] = await Promise.all([adesione().attiva(nuova!.kidAtteso), adesione().genera()]);
    expect(attivata.chiave.kid).toBe(nuova!.kidAtteso);
    expect((await adesione().leggi()).nuova).toEqual(generata.nuova);
    expect(generata.nuova!.kidAtteso).not.toBe(nuova!.kidAtteso);
  });

  test('a key does not come into force in a session that was locked while PDND took its time', async () => {
    const { nuova, chiave } = await adesione().genera();
    await carica(nuova!.pubblica);
    const attiva = codiceDi(adesione().attiva(nuova!.kidAtteso));
    nucleo.parti.sessione.blocca('richiesta');
    expect(await attiva).toBe('SESSIONE_BLOCCATA');
    await nucleo.parti.sessione.sblocca(Buffer.from(nucleo.operatore(alp).pin));
    expect((await adesione().leggi()).chiave).toEqual(chiave);
    expect((await adesione().attiva(nuova!.kidAtteso)).chiave.kid).toBe(nuova!.kidAtteso);
    await adesione().genera();
  });

  test('a name under which there is nothing to put in force is said to be so', async () => {
    rmSync(join(nucleo.cartella, 'custodia', 'prova', 'pdnd-nuova'), { force: true });
    expect(await codiceDi(adesione().attiva('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'))).toBe(
      'PDND_CHIAVE_DA_GENERARE',
    );
  });

  test('is read and tried by everybody, its key changed by the ALP alone', async () => {
    await riavvia(0);
    expect((await adesione().leggi()).clientId).toBe(sandbox.dati.pdnd.clientId);
    expect(await adesione().prova('C030')).toBeNull();
    expect(await codiceDi(adesione().genera())).toBe('SOLO_ALP');
    expect(await codiceDi(adesione().attiva('x'))).toBe('SOLO_ALP');
  });
});
