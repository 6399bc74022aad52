import type { Gestori } from '../contract/canali.ts';
import { ErrorePostazione, esitoDi } from '../contract/esito.ts';
import type { NomeCanale } from '../contract/nomi-canali.ts';
import type { PraticheTrovate } from '../contract/pratica.ts';
import type { Operatore } from '../contract/stato.ts';
import { finalitaUsuale } from './finalita/finalita.ts';
import type { Parti } from './parti.ts';

type DiPratiche = Pick<Gestori, Extract<NomeCanale, `pratica:${string}` | `bozza:${string}` | 'operatori:elenco'>>;

/** What main answers on practices and on what was left half done. */
export function gestoriPratiche(parti: () => Parti): DiPratiche {
  const operatore = (): Operatore => parti().sessione.aperta().operatore;

  /** What the officer noted of people is shown only when the log knows it (design 5.1). */
  const mostrate = async (trovate: PraticheTrovate): Promise<PraticheTrovate> => {
    const conPersone = trovate.pratiche.some(({ persona, note }) => persona !== undefined || note !== undefined);
    const per = { pratica: '-', finalita: 'ripresa-lavoro' };
    if (conPersone) await parti().sportello.rivedi(per, 'elenco-pratiche');
    return trovate;
  };

  return {
    'pratica:apri': ({ finalita = finalitaUsuale, ...contenuto }) =>
      esitoDi(() => parti().pratiche.apri(operatore(), finalita, contenuto)),
    'pratica:aggiorna': ({ id, ...cambi }) => esitoDi(() => parti().pratiche.aggiorna(operatore(), id, cambi)),
    'pratica:cerca': (filtro) => esitoDi(async () => mostrate(await parti().pratiche.cerca(operatore(), filtro))),
    'pratica:chiudi': ({ id }) => esitoDi(() => parti().pratiche.chiudi(operatore(), id)),
    'pratica:riapri': ({ id }) => esitoDi(() => parti().pratiche.riapri(operatore(), id)),
    'pratica:assegna': ({ id, operatore: codiceFiscale }) =>
      esitoDi(() => {
        const a = abilitati(parti()).find((uno) => uno.codiceFiscale === codiceFiscale);
        if (!a) throw new ErrorePostazione('OPERATORE_NON_CENSITO');
        return parti().pratiche.assegna(operatore(), id, a);
      }),
    'operatori:elenco': () =>
      esitoDi(() => {
        operatore();
        return abilitati(parti());
      }),
    // What was on the screen when it locked may still be put away: it goes in sealed, and nothing comes out.
    'bozza:salva': (bozza) => esitoDi(() => parti().bozze.salva(parti().sessione.chiLascia(), bozza)),
    'bozza:elenco': () => esitoDi(() => parti().bozze.elenco(operatore())),
    'bozza:leggi': ({ id }) =>
      esitoDi(async () => {
        const { bozze, sportello } = parti();
        const letta = await bozze.leggi(operatore(), id);
        const pratica = letta.bozza.pratica?.numero ?? '-';
        await sportello.rivedi({ pratica, finalita: 'ripresa-lavoro' }, 'bozza');
        return letta;
      }),
    'bozza:elimina': ({ id }) => esitoDi(() => parti().bozze.elimina(operatore(), id)),
  };
}

const abilitati = ({ censimento, ambiente }: Parti): readonly Operatore[] =>
  censimento
    .abilitati(ambiente.idPostazione)
    .map(({ codiceFiscale, cognome, nome, ruolo }) => ({ codiceFiscale, cognome, nome, ruolo }));
