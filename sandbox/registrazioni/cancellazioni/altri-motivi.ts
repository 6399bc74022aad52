import type { Campi } from '../../../contract/operazioni/albero.ts';
import { tabelleMinime } from '../../../contract/messaggi/tabelle-minime.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { fineIscrizione, inAire } from '../../mutamenti/persone.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import type { Atto, Registrazione } from '../atto.ts';
import { controllaSentenza } from '../controlli/atti.ts';
import { elenco, senzaMovimentiDopo } from '../controlli/famiglie.ts';
import { cittadinanzeDi, italiana } from '../controlli/generalita.ts';
import { controllaComune, controllaStato } from '../controlli/luoghi.ts';
import { collegaProcedimento } from '../controlli/procedimento.ts';
import { trovaSoggetto } from '../controlli/soggetti.ts';
import { chiResta, scriviLegami } from './chi-resta.ts';
import { risolviDoppione } from './doppia-iscrizione.ts';

/** Codes of the tables 15 (residents) and 28 (AIRE). */
const DOPPIA_ISCRIZIONE = '10';
/** Reasons of who goes to a Comune that is not in ANPR. */
const versoComune = { residente: ['3'], aire: ['3', '4', '7'] };
const verso = { comuneNonSubentrato: '3', estero: '5', aire: '8', cittadinanzaPersa: '11' } as const;

/** 2003 cancellazione_AltriMotivi. */
export const cancellaPerAltriMotivi: Registrazione = (atto) => {
  const { richiesta, scrittura, decorrenza } = atto;
  const dati = sezioneDi(richiesta, 'datiCancellazione')!;
  const motivo = testoDi(dati, 'motivoCancellazione')!;
  const doppia = motivo === DOPPIA_ISCRIZIONE;
  const ricerca = sezioneDi(richiesta, 'generalitaPerRicerca')!;
  const persona = trovaSoggetto(atto, ricerca, doppia ? { ancheSospeso: true } : {});
  controllaMotivo(persona, motivo);
  const destinazione = controllaDestinazione(atto, persona, motivo);
  const dal = testoDi(dati, 'dataDecorrenzaCancellazione')!.slice(0, 10);
  if (dal > decorrenza) throw new ErroreAnpr('ES056', [], 'dataDecorrenzaCancellazione');
  controllaSentenza(atto, sezioneDi(dati, 'datiSentenza'));
  senzaMovimentiDopo(atto, persona, dal);
  const legami = chiResta(atto, persona, elenco(atto, 'elencoSoggetti'));
  const altriDati = sezioneDi(richiesta, 'altriDati');
  scrittura.nuovaTappa(persona.idScheda, dal, {
    ...fineIscrizione(dati),
    permessoSoggiorno: null,
    ...(destinazione ? { destinazione } : {}),
    ...(altriDati ? { altriDati } : {}),
  });
  scriviLegami(atto, persona, legami);
  collegaProcedimento(atto);
  if (doppia) return risolviDoppione(atto, persona);
  return { specie: 'fatta', soggetto: persona.idScheda };
};

function controllaMotivo(persona: Persona, motivo: string): void {
  const tabella = tabelleMinime[inAire(persona.sezioni) ? 28 : 15]!;
  if (motivo === '1' || motivo === '2') throw new ErroreAnpr('EN373', [], 'motivoCancellazione');
  if (tabella[motivo] === undefined) throw new ErroreAnpr('EN370', [], 'motivoCancellazione');
}

/** Where the person goes: a Comune or a state, as the reason wants (EN374-EN377, EN436). */
function controllaDestinazione(atto: Atto, persona: Persona, motivo: string): Campi | undefined {
  const destinazione = sezioneDi(atto.richiesta, 'destinazione');
  const comune = sezioneDi(destinazione, 'comune');
  const localita = sezioneDi(destinazione, 'localita');
  const aire = inAire(persona.sezioni);
  if (localita && aire && (motivo === '3' || motivo === '4')) throw new ErroreAnpr('EN374');
  if (localita && !aire && motivo === verso.comuneNonSubentrato) throw new ErroreAnpr('EN376');
  if (comune && !aire && (motivo === verso.estero || motivo === verso.aire)) throw new ErroreAnpr('EN377');
  if (comune) controllaComune(atto, comune, atto.decorrenza, { inesistente: 'EC172', istat: 'EC174' });
  // Every Comune has been in ANPR since January 2022: it is the one of destination that registers the move.
  if (comune || (aire ? versoComune.aire : versoComune.residente).includes(motivo)) throw new ErroreAnpr('EN436');
  if (localita) controllaStato(localita, { inesistente: 'EC175', incongruente: 'EC176' });
  if (!aire && motivo === verso.cittadinanzaPersa && !italiana(cittadinanzeDi(persona))) throw new ErroreAnpr('EN370');
  return destinazione;
}
