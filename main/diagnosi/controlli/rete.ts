import { lookup } from 'node:dns/promises';
import { request } from 'node:http';
import { connect, isIP } from 'node:net';
import { ErrorePostazione } from '../../../contract/esito.ts';
import { fattiDiagnosi } from '../../../contract/messaggi/fatti-diagnosi.ts';
import { conNucleo, riuscito, saltato } from '../contesto.ts';

const attesa = 5_000;

/** Whom this computer has to reach first: the proxy, where there is one, or ANPR. */
const primaTappa = ({ base, proxy }: { readonly base: string; readonly proxy?: string }): URL => new URL(proxy ?? base);

const portaDi = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80));

/** That the name of the first server on the way has an address. */
export const nomeAnpr = conNucleo(async ({ ambiente: { anpr } }) => {
  const { hostname } = primaTappa(anpr);
  if (isIP(hostname)) return riuscito(hostname);
  try {
    return riuscito(`${hostname}, ${(await lookup(hostname)).address}`);
  } catch (causa) {
    throw new ErrorePostazione('NOME_NON_RISOLTO', `${hostname}: ${codiceDi(causa)}`, causa);
  }
});

/** That a connection leaves the network of the Comune and arrives, through the proxy where there is one. */
export const uscita = conNucleo(async ({ ambiente: { anpr } }) => {
  const meta = new URL(anpr.base);
  const dove = `${meta.hostname}:${portaDi(meta)}`;
  if (anpr.proxy === undefined) {
    await tocca(meta);
    return riuscito(dove);
  }
  const proxy = new URL(anpr.proxy);
  const stato = await chiediPassaggio(proxy, dove);
  if (stato !== 200) throw new ErrorePostazione('PROXY_RIFIUTA', `${proxy.host} -> ${dove}: HTTP ${stato}`);
  return riuscito(fattiDiagnosi.attraverso(dove, proxy.host));
});

const tocca = (meta: URL): Promise<void> =>
  new Promise((riesce, fallisce) => {
    const presa = connect({ host: meta.hostname, port: portaDi(meta), timeout: attesa });
    const rinuncia = (perche: string) => {
      presa.destroy();
      fallisce(new ErrorePostazione('ANPR_NON_RAGGIUNGIBILE', `${meta.host}: ${perche}`));
    };
    presa.once('timeout', () => rinuncia('time-out'));
    presa.once('error', (causa) => rinuncia(codiceDi(causa)));
    presa.once('connect', () => {
      presa.destroy();
      riesce();
    });
  });

/** Asks the proxy for a tunnel (RFC 9110, section 9.3.6) and gives the status of its answer. */
const chiediPassaggio = (proxy: URL, dove: string): Promise<number> =>
  new Promise((riesce, fallisce) => {
    const richiesta = request({
      host: proxy.hostname,
      port: portaDi(proxy),
      method: 'CONNECT',
      path: dove,
      signal: AbortSignal.timeout(attesa),
    });
    richiesta.once('connect', ({ statusCode = 0 }, presa) => {
      presa.destroy();
      riesce(statusCode);
    });
    richiesta.once('response', ({ statusCode = 0 }) => riesce(statusCode));
    richiesta.once('error', (causa) =>
      fallisce(new ErrorePostazione('PROXY_RIFIUTA', `${proxy.host}: ${codiceDi(causa)}`, causa)),
    );
    richiesta.end();
  });

const codiceDi = (causa: unknown): string => {
  const { code, message } = causa as NodeJS.ErrnoException;
  return code ?? message;
};

/** TLS with the workstation's certificate, trusting the environment's authorities alone. */
export const tlsAnpr = conNucleo(async ({ raggiungi }) => riuscito(await raggiungi()));

/** ANPR's own test, which goes through its security too; it speaks in an operator's name. */
export const testConnessione = conNucleo(async ({ sessioneAperta, provaCollegamento }) => {
  if (!sessioneAperta()) return saltato(fattiDiagnosi.dopoAccesso);
  await provaCollegamento();
  return riuscito();
});
