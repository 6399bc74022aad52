import type { Criteri } from '../../contract/canali.ts';
import type { Proposta } from '../../contract/ansc/proposta.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { piano } from '../../contract/testo.ts';
import { schermataCorrente } from '../applicazione/schermata.ts';
import { modelli, type Contesto } from '../registrazioni/modelli/index.ts';
import { perRicerca, type PersonaRegistrata } from '../registrazioni/persona.ts';
import { cerca } from '../sportello/azioni.ts';
import { banco } from '../sportello/banco.ts';

/** True where what is proposed is about somebody whose record ANPR has: it must be on the desk. */
export const serveScheda = ({ modello }: Proposta): boolean => modelli[modello].persona === 'serve';

/** Whoever a proposal is about, among the people whose record is open as it is today. */
export function personaDi(proposta: Proposta): PersonaRegistrata | null {
  for (const { persona } of banco.leggi().linguette) {
    if (persona?.lettura.fase !== 'pronta' || persona.allaData !== undefined) continue;
    const { idANPR, soggetto } = persona.lettura.valore;
    const componenti = persona.famiglia?.fase === 'pronta' ? persona.famiglia.valore.componenti : [];
    if (eLei(proposta, soggetto)) return { idANPR, soggetto, componenti };
  }
  return null;
}

const cercata = ({ campi }: Proposta): Campi => sezioneDi(campi, 'generalitaPerRicerca') ?? {};
const codiceDi = (chi: Campi): string | undefined => testoDi(sezioneDi(chi, 'codiceFiscale'), 'codFiscale');

/** The same person by number of record or by codice fiscale; by name and birth where the act has neither. */
function eLei(proposta: Proposta, soggetto: Campi): boolean {
  const nellAtto = cercata(proposta);
  const inAnpr = sezioneDi(soggetto, 'generalita') ?? {};
  const concorda = (come: (chi: Campi) => string | undefined): boolean | undefined => {
    const [uno, altro] = [come(nellAtto), come(inAnpr)];
    return uno === undefined || altro === undefined ? undefined : piano(uno) === piano(altro);
  };
  const numeri = [concorda(codiceDi), concorda((chi) => testoDi(chi, 'idSchedaSoggettoANPR'))];
  if (numeri.some((uno) => uno !== undefined)) return numeri.includes(true);
  return ['cognome', 'nome', 'dataNascita'].every((nome) => concorda((chi) => testoDi(chi, nome)) === true);
}

/** By what the desk can look for whoever a proposal is about; null where the act says too little. */
export function criteriPer(proposta: Proposta): Criteri | null {
  const chi = cercata(proposta);
  const codiceFiscale = codiceDi(chi)?.toUpperCase();
  if (codiceFiscale !== undefined) return { specie: 'codice-fiscale', codiceFiscale };
  const [cognome, nome, dataNascita] = ['cognome', 'nome', 'dataNascita'].map((uno) => testoDi(chi, uno));
  if (cognome === undefined || nome === undefined) return null;
  const giorno = dataNascita === undefined ? {} : { dataNascita: dataNascita.slice(0, 10) };
  return { specie: 'generalita', cognome, nome, ...giorno };
}

export function cercaAlloSportello(criteri: Criteri): void {
  schermataCorrente.scrivi('sportello');
  void cerca(criteri);
}

/** What the act says, with what only the record says: who it is for ANPR, the household, the generalità to put right. */
export function conScheda({ modello, campi }: Proposta, contesto: Contesto): Campi {
  if (!contesto.persona) return campi;
  const inizio = modelli[modello].inizio(contesto);
  const insieme = (nome: string): Campi => ({ ...sezioneDi(inizio, nome), ...sezioneDi(campi, nome) });
  const nuove = (tutti: Campi): Campi | undefined =>
    sezioneDi(sezioneDi(tutti, 'generalitaDaModificare'), 'generalita');
  const generalita = { ...nuove(inizio), ...nuove(campi) };
  return {
    ...campi,
    generalitaPerRicerca: perRicerca(contesto.persona.soggetto),
    datiControllo: insieme('datiControllo'),
    ...(inizio['elencoSoggettiFamiglia'] === undefined
      ? {}
      : { elencoSoggettiFamiglia: inizio['elencoSoggettiFamiglia'] }),
    ...(Object.keys(generalita).length === 0 ? {} : { generalitaDaModificare: { generalita } }),
  };
}
