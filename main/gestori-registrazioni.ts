import type { Gestori } from '../contract/canali.ts';
import { ErrorePostazione, esitoDi } from '../contract/esito.ts';
import type { NomeCanale } from '../contract/nomi-canali.ts';
import type { Registrazione } from '../contract/registrazione.ts';
import type { Parti } from './parti.ts';
import { comeRinuncia } from './rinuncia.ts';
import { inPagina } from './sportello/registrazioni.ts';

type DiRegistrazioni = Pick<Gestori, Extract<NomeCanale, `registrazione:${string}` | `controlli:${string}`>>;

/** What main answers on registrations, and on the office's checks on them. */
export function gestoriRegistrazioni(parti: () => Parti): DiRegistrazioni {
  const operatore = () => parti().sessione.aperta().operatore.codiceFiscale;

  /** What came back while the screen was locked waits in the list: it is for who unlocks. */
  const aChiLavora = async (registrazione: Promise<Registrazione>): Promise<Registrazione> => {
    const { id } = parti().sessione.aperta();
    const saputa = await registrazione;
    if (parti().sessione.aperta().id !== id) throw new ErrorePostazione('ALTRO_OPERATORE');
    return saputa;
  };

  return {
    'registrazione:invia': (daInviare) => esitoDi(() => aChiLavora(parti().registrazioni.invia(daInviare))),
    'registrazione:accerta': ({ id }) =>
      esitoDi(async () => {
        const saputa = await aChiLavora(parti().registrazioni.accerta(id));
        const { campi: _campi, confermati: _confermati, esito: _esito, ...inElenco } = saputa;
        return inElenco;
      }),
    'registrazione:elenco': () => esitoDi(() => parti().registrazioni.elenco(operatore())),
    'registrazione:ricevuta': ({ id, modo }) => esitoDi(() => parti().stampe.ricevuta(id, modo).catch(comeRinuncia)),
    'controlli:elenco': () =>
      esitoDi(() => {
        operatore();
        return parti().controlli.elenco();
      }),
    'controlli:imposta': ({ cambi }) => esitoDi(() => parti().controlli.imposta(parti().sessione.aperta(), cambi)),
    'registrazione:leggi': ({ id }) =>
      esitoDi(async () => {
        const { registrazioni, sportello } = parti();
        const salvata = await registrazioni.leggi(id);
        if (salvata.operatore !== operatore()) throw new ErrorePostazione('REGISTRAZIONE_ASSENTE', id);
        const { pratica, finalita, esito } = salvata;
        const numero = esito && 'idOperazioneANPR' in esito ? esito.idOperazioneANPR : undefined;
        await sportello.rivedi({ pratica: pratica.numero, finalita }, 'registrazione', [], numero);
        return inPagina(salvata);
      }),
  };
}
