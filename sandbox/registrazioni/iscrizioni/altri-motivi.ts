import type { Campi, Valore } from '../../../contract/operazioni/albero.ts';
import { tabelleMinime } from '../../../contract/messaggi/tabelle-minime.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { entra } from '../../mutamenti/famiglie.ts';
import { cambiaComune, inAire, nuovoInizio } from '../../mutamenti/persone.ts';
import { leggiGeneralita } from '../../operazioni/criteri.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import type { Atto, EsitoRegistrazione, Registrazione } from '../atto.ts';
import { attoNascita, controllaSentenza } from '../controlli/atti.ts';
import { controllaAltriDati, controllaCarta, controllaListe, controllaSoggiorno } from '../controlli/documenti.ts';
import { elenco, senzaMovimentiDopo } from '../controlli/famiglie.ts';
import {
  attribuisciCodice,
  codiceRichiesto,
  controllaCittadinanze,
  generalitaComplete,
  italiana,
} from '../controlli/generalita.ts';
import { controllaComune, controllaStato } from '../controlli/luoghi.ts';
import { collegaProcedimento } from '../controlli/procedimento.ts';
import { nuovaResidenza } from '../controlli/residenze.ts';
import { cinqueDati, trovaSoggetto } from '../controlli/soggetti.ts';
import { avvisaStatoCivile, controllaStatoCivile } from '../controlli/stato-civile.ts';
import { notifica } from '../notifiche.ts';
import { daScegliere, matrimonioDichiarato } from './coniuge.ts';
import { destinazione, type Destinazione, famigliaOConvivenza } from './destinazione.ts';
import { sezioniGenitori, trovaGenitori } from './genitori.ts';
import { iscrivi, iscrizioneDi } from './iscritto.ts';

/** ANPR's table 7. */
const motivo = {
  nascita: '1',
  comuneNonSubentrato: '3',
  estero: '4',
  ricomparsa: '5',
  rimpatrio: '6',
  altro: '9',
} as const;

/** 1002 iscrizione_altriMotivi: from abroad, back from the AIRE, found again, known to exist by judgement. */
export const iscriviPerAltriMotivi: Registrazione = (atto) => {
  const { richiesta } = atto;
  const perche = motivoDi(richiesta);
  const generalita = sezioneDi(sezioneDi(richiesta, 'generalita1002'), 'generalita')!;
  const provenienza = controllaProvenienza(atto, perche);
  const { famiglia, legame } = famigliaOConvivenza(richiesta);
  const attribuzione = testoDi(sezioneDi(richiesta, 'datiControllo'), 'attribuzioneFamiglia')!;
  if (attribuzione !== '1' && attribuzione !== '2') {
    throw new ErroreAnpr('EN372', [attribuzione, 'attribuzioneFamiglia'], 'attribuzioneFamiglia');
  }
  const dove = destinazione(atto, {
    ...{ famiglia, legame, attribuzione, aire: false, altraLingua: elenco(atto, 'altraLingua') },
    residenza: () => nuovaResidenza(atto, sezioniDi(richiesta, 'residenza')[0]),
  });
  const iscrizione = { perche, provenienza, dove };
  const conosciuto = leggiGeneralita(generalita).idScheda !== undefined;
  const esito = conosciuto ? riscrivi(atto, generalita, iscrizione) : nuovo(atto, generalita, iscrizione);
  collegaProcedimento(atto);
  return esito;
};

interface Iscrizione {
  readonly perche: string;
  readonly provenienza: Campi | undefined;
  readonly dove: Destinazione;
}

/** The reason, of table 7; every Comune being in ANPR, from no other one does anybody come by this service. */
function motivoDi(richiesta: Campi): string {
  const dato = sezioneDi(richiesta, 'motivoIscrizione');
  const codice = testoDi(dato, 'idMotivoIscrizione')!;
  if (tabelleMinime[7]![codice] === undefined) throw new ErroreAnpr('EC006', [codice], 'idMotivoIscrizione');
  if (codice === motivo.nascita || codice === motivo.comuneNonSubentrato) {
    throw new ErroreAnpr('EN372', [codice, 'idMotivoIscrizione'], 'idMotivoIscrizione');
  }
  if (codice === motivo.altro && dato?.['note'] === undefined) throw new ErroreAnpr('EC014', [], 'note');
  return codice;
}

function controllaProvenienza(atto: Atto, perche: string): Campi | undefined {
  const provenienza = sezioneDi(atto.richiesta, 'provenienza');
  const comune = sezioneDi(provenienza, 'comune');
  const localita = sezioneDi(provenienza, 'localita');
  if ((perche === motivo.estero || perche === motivo.rimpatrio) && !localita) throw new ErroreAnpr('ES086');
  if (comune) controllaComune(atto, comune, atto.decorrenza, { inesistente: 'EC179', istat: 'EC181' });
  if (localita) controllaStato(localita, { inesistente: 'EC182', incongruente: 'EC183' });
  return provenienza;
}

/** What is said of who is registered besides who they are: the same for who is new and for who comes back. */
function sezioniIscritto(atto: Atto, dataNascita: string, italiano: boolean): Record<string, Valore> {
  const { richiesta } = atto;
  const sezioni: Record<string, Valore> = {};
  const semplici = ['vedovanza', 'convivenzaDiFatto', 'unioneCivile', 'censimento', 'autoveicoli'];
  for (const nome of [...semplici, 'domicilioDigitale']) if (richiesta[nome]) sezioni[nome] = richiesta[nome];
  const fine = sezioneDi(richiesta, 'separazioneAnnullamentoCessazioneMatrimonio');
  if (fine) sezioni['annullamentoMatrimonio'] = fine;
  const permesso = sezioneDi(richiesta, 'permessoSoggiorno');
  if (permesso) sezioni['permessoSoggiorno'] = controllaSoggiorno(atto, permesso, italiano);
  const carta = sezioneDi(richiesta, 'cartaIdentita');
  if (carta) sezioni['cartaIdentita'] = controllaCarta(atto, carta);
  const altriDati = sezioneDi(richiesta, 'altriDati');
  if (altriDati) sezioni['altriDati'] = controllaAltriDati(altriDati);
  const attributi = sezioneDi(sezioneDi(richiesta, 'generalita1002'), 'attributiSoggetto');
  if (attributi) sezioni['attributiSoggetto'] = attributi;
  return { ...sezioni, ...controllaListe(atto, richiesta), ...attoNascita(atto, dataNascita) };
}

const comeIscritto = ({ richiesta }: Atto, perche: string): Campi => {
  const note = testoDi(sezioneDi(richiesta, 'motivoIscrizione'), 'note');
  const descrizione = note === undefined ? {} : { descrizioneMotivoIscrizione: note };
  return { iscrizioneResidente: { motivoIscrizione: perche, ...descrizione } };
};

function nuovo(atto: Atto, generalita: Campi, { perche, provenienza, dove }: Iscrizione): EsitoRegistrazione {
  const { richiesta } = atto;
  if (perche === motivo.rimpatrio || perche === motivo.ricomparsa) throw new ErroreAnpr('ES101');
  const nuove = generalitaComplete(atto, generalita, 'ES038');
  const cittadinanza = controllaCittadinanze(atto, sezioniDi(richiesta, 'cittadinanza'), nuove.dati.dataNascita);
  const statoCivile = sezioneDi(sezioneDi(richiesta, 'generalita1002'), 'statoCivile');
  if (!statoCivile) throw new ErroreAnpr('EN127');
  const codiceStato = controllaStatoCivile(statoCivile);
  avvisaStatoCivile(atto, codiceStato);
  const sentenza = sezioneDi(richiesta, 'datiSentenza');
  controllaSentenza(atto, sentenza);
  const sezioni = sezioniIscritto(atto, nuove.dati.dataNascita, italiana(cittadinanza));
  const genitori = trovaGenitori(atto);
  const nozze = matrimonioDichiarato(atto);
  const elenchi = daScegliere(genitori, nozze);
  if (elenchi) return { specie: 'multipla', elenchi };
  const codice = attribuisciCodice(atto, nuove, codiceRichiesto(generalita, sezioneDi(richiesta, 'datiControllo')!));
  const numero = iscrivi(atto, {
    ...{ nuove, codice, come: comeIscritto(atto, perche), sentenza },
    sezioni: {
      ...sezioni,
      ...{ cittadinanza, statoCivile },
      ...sezioniGenitori(genitori),
      ...nozze.sezioni,
      ...(provenienza ? { provenienza } : {}),
    },
  });
  entra(atto.scrittura, numero, dove.scheda(), atto.decorrenza, dove.legame);
  return { specie: 'fatta', soggetto: numero };
}

/** Somebody whom ANPR knows comes back: the record and the ID ANPR are those of always. */
function riscrivi(atto: Atto, generalita: Campi, { perche, provenienza, dove }: Iscrizione): EsitoRegistrazione {
  const { scrittura, decorrenza, mittente } = atto;
  const persona = trovaSoggetto(atto, generalita, { ancheCancellato: true, diOgniComune: true });
  controllaRitorno(persona, perche);
  senzaMovimentiDopo(atto, persona);
  const cittadinanza = controllaCittadinanze(atto, sezioniDi(atto.richiesta, 'cittadinanza'), persona.dataNascita);
  const sezioni = sezioniIscritto(atto, persona.dataNascita, italiana(cittadinanza));
  const nozze = matrimonioDichiarato(atto);
  const elenchi = daScegliere({ elenchi: undefined }, nozze);
  if (elenchi) return { specie: 'multipla', elenchi };
  scrittura.nuovaTappa(persona.idScheda, decorrenza, {
    ...nozze.sezioni,
    ...(persona.presente ? {} : nuovoInizio),
    ...sezioni,
    cittadinanza,
    datiIscrizione: iscrizioneDi(atto, comeIscritto(atto, perche)),
  });
  cambiaComune(scrittura, persona.idScheda, decorrenza, { istat: mittente, provenienza: provenienza ?? null });
  if (persona.istat !== mittente) notifica(atto, persona.istat, 'cancellazione', persona);
  entra(scrittura, persona.idScheda, dove.scheda(), decorrenza, dove.legame);
  return { specie: 'fatta', soggetto: persona.idScheda };
}

/** Back from the AIRE comes who is in it; by any other reason who is cancelled and alive. */
function controllaRitorno(persona: Persona, perche: string): void {
  const aire = inAire(persona.sezioni) && persona.presente;
  if (persona.dataDecesso !== null) throw new ErroreAnpr('EN187', cinqueDati(persona));
  if (perche === motivo.rimpatrio ? !aire : aire) throw new ErroreAnpr('ES077');
  if (perche !== motivo.rimpatrio && persona.presente) throw new ErroreAnpr('EN187', cinqueDati(persona));
}
