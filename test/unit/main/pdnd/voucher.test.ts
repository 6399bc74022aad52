import { describe, expect, test } from 'vitest';
import { erroreDi } from '../../../../contract/esito.ts';
import type { RichiestaPdnd } from '../../../../main/pdnd/richieste.ts';
import { Vouchers } from '../../../../main/pdnd/voucher.ts';
import type { RispostaHttp } from '../../../../main/rete/scambio.ts';
import { adesso, ambientePdnd, chi, contenutoDi, jwt, servizio } from '../../../supporto/pdnd-finto.ts';

const rispostaCon = (stato: number, dati: unknown): RispostaHttp => ({
  stato,
  tipo: 'application/json',
  intestazioni: {},
  corpo: Buffer.from(typeof dati === 'string' ? dati : JSON.stringify(dati)),
});

/** An authorization server that gives what is asked, changed as told, and remembers what it was asked. */
function serverFinto(cambi: Record<string, unknown> = {}) {
  const chieste: RichiestaPdnd[] = [];
  let ora = adesso;
  const rilascia = (richiesta: RichiestaPdnd): Promise<RispostaHttp> => {
    chieste.push(richiesta);
    const asserzione = contenutoDi(new URLSearchParams(richiesta.body).get('client_assertion')!);
    const { purposeId, digest } = asserzione;
    const exp = Math.floor(ora / 1000) + 600;
    const jti = `voucher-${chieste.length}`;
    const access_token = jwt({ aud: servizio.audience, purposeId, digest, exp, jti, ...cambi });
    return Promise.resolve(rispostaCon(200, { access_token, token_type: 'Bearer', expires_in: 600 }));
  };
  return { chieste, rilascia, orologio: () => ora, passano: (secondi: number) => void (ora += secondi * 1000) };
}

describe('the vouchers', () => {
  test('serve several calls of the same officer for the same purpose', async () => {
    const { chieste, rilascia, orologio } = serverFinto();
    const vouchers = new Vouchers(ambientePdnd, rilascia, orologio);
    const [primo, secondo] = await Promise.all([vouchers.per(servizio, chi), vouchers.per(servizio, chi)]);
    const terzo = await vouchers.per(servizio, chi);
    expect(new Set([primo, secondo, terzo])).toHaveProperty('size', 1);
    expect(chieste).toHaveLength(1);
  });

  test.each([
    ['another officer', servizio, { ...chi, userID: 'VRDLGU80A01H501X' }],
    ['another workstation', servizio, { ...chi, userLocation: '023050-PC-0002' }],
    ['another purpose', { ...servizio, purposeId: '22222222-2222-4222-8222-222222222222' }, chi],
  ])('are never shared with %s', async (_chi, suo, lui) => {
    const { chieste, rilascia, orologio } = serverFinto();
    const vouchers = new Vouchers(ambientePdnd, rilascia, orologio);
    const primo = await vouchers.per(servizio, chi);
    const altro = await vouchers.per(suo, lui);
    expect(altro.traccia).not.toBe(primo.traccia);
    expect(chieste).toHaveLength(2);
  });

  test('are asked again before they end, with a new evidence', async () => {
    const { chieste, rilascia, orologio, passano } = serverFinto();
    const vouchers = new Vouchers(ambientePdnd, rilascia, orologio);
    const primo = await vouchers.per(servizio, chi);
    passano(560);
    expect(await vouchers.per(servizio, chi)).toBe(primo);
    passano(20);
    const nuovo = await vouchers.per(servizio, chi);
    expect(nuovo.traccia).not.toBe(primo.traccia);
    expect(chieste).toHaveLength(2);
  });

  test('are asked again after a refusal, and after they were forgotten', async () => {
    const { chieste, rilascia, orologio } = serverFinto();
    let prima = true;
    const vouchers = new Vouchers(
      ambientePdnd,
      (richiesta) => {
        if (!prima) return rilascia(richiesta);
        prima = false;
        return Promise.resolve(rispostaCon(400, { title: 'Bad Request' }));
      },
      orologio,
    );
    await expect(vouchers.per(servizio, chi)).rejects.toThrow('PDND_VOUCHER_RIFIUTATO');
    await vouchers.per(servizio, chi);
    vouchers.dimentica();
    await vouchers.per(servizio, chi);
    expect(chieste).toHaveLength(2);
  });

  test.each([
    ['for another e-service', { aud: 'https://altro.example.test/v1' }, 'VOUCHER_ALTRO_SERVIZIO'],
    ['for another purpose', { purposeId: 'altro' }, 'VOUCHER_ALTRA_FINALITA'],
    ['bound to nothing', { digest: undefined }, 'VOUCHER_SENZA_DIGEST'],
    ['bound to another evidence', { digest: { alg: 'SHA256', value: 'a'.repeat(64) } }, 'VOUCHER_ALTRA_TRACCIA'],
    ['that has ended', { exp: adesso / 1000 - 1 }, 'VOUCHER_SCADUTO'],
  ])('are not used where PDND gives one %s', async (_quale, cambi, difetto) => {
    const { rilascia, orologio } = serverFinto(cambi);
    const causa: unknown = await new Vouchers(ambientePdnd, rilascia, orologio)
      .per(servizio, chi)
      .catch((e: unknown) => e);
    expect(erroreDi(causa)).toMatchObject({ code: 'PDND_VOUCHER_ESTRANEO', difetti: [{ codice: difetto }] });
  });

  test.each([
    [
      'an opaque refusal',
      400,
      { title: 'Bad Request', errors: [{ code: '015-0008' }], correlationId: 'c-1' },
      'PDND_VOUCHER_RIFIUTATO',
      '015-0008',
    ],
    ['a wrong path', 403, { message: 'Missing Authentication Token' }, 'PDND_VOUCHER_RIFIUTATO', 'HTTP 403'],
    ['too many requests', 429, {}, 'PDND_TROPPE_RICHIESTE', 'HTTP 429'],
    ['an outage', 503, '<html>GovWay-OP20000-9999</html>', 'PDND_FERMA', 'GovWay-OP20000-9999'],
    ['an answer without voucher', 200, { token_type: 'Bearer' }, 'PDND_VOUCHER_RIFIUTATO', 'HTTP 200'],
  ])('tell %s by its own code, with what support looks for', async (_quale, stato, dati, codice, dettaglio) => {
    const vouchers = new Vouchers(
      ambientePdnd,
      () => Promise.resolve(rispostaCon(stato, dati)),
      () => adesso,
    );
    const errore = erroreDi(await vouchers.per(servizio, chi).catch((e: unknown) => e));
    expect(errore.code).toBe(codice);
    expect(errore.dettaglio).toContain(dettaglio);
  });
});
