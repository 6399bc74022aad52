import type { Scheda } from '../../../contract/consultazione.ts';
import { mostraIdAnpr } from '../../../contract/identificativi/id-anpr.ts';
import { messaggiFinalita } from '../../../contract/messaggi/finalita.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Stato } from '../../../contract/stato.ts';
import { BlocchiFoglio } from '../../carta/blocchi-foglio.tsx';
import { chiEDove, Foglio, VociFoglio } from '../../carta/foglio.tsx';
import { mostraData, mostraOra } from '../../comuni/date.ts';
import type { PerChe } from '../banco.ts';
import { inBreve } from '../scheda/persona.ts';
import { blocchiDi } from '../scheda/righe.ts';

const t = schermate.visura;
const f = schermate.foglio;

interface Proprieta {
  readonly scheda: Scheda;
  /** What the data were read for. */
  readonly pratica: PerChe | null;
  readonly stato: Stato;
}

/** The sheet of a person's record. */
export function FoglioVisura({ scheda, pratica, stato }: Proprieta) {
  const chi = inBreve(scheda.soggetto, new Date(scheda.allaData));
  const idANPR = mostraIdAnpr(scheda.idANPR);
  return (
    <Foglio
      stato={stato}
      titolo={t.titolo}
      pie={t.pie(idANPR, scheda.idOperazioneANPR)}
      riquadro={{ nome: f.idANPR, codice: idANPR }}
    >
      <p className="foglio-persona">
        {chi.cognome} {chi.nome}
      </p>
      <p>
        {chi.dataNascita !== undefined &&
          schermate.scheda.nascita(schermate.scheda.nato[chi.sesso], chi.dataNascita, chi.luogoNascita)}
        {chi.codiceFiscale !== undefined && ` · ${f.codiceFiscale} ${chi.codiceFiscale}`}
      </p>
      <p>
        <strong>{t.allaData(mostraData(scheda.allaData))}</strong>
        {chi.etichette.length > 0 && ` · ${chi.etichette.join(' · ')}`}
      </p>
      <BlocchiFoglio blocchi={blocchiDi(scheda.soggetto, scheda.ignoti)} />
      <VociFoglio
        titolo={t.estremi}
        voci={[
          [f.finalita, pratica?.finalita && messaggiFinalita[pratica.finalita].nome],
          [f.pratica, pratica?.numero],
          [f.protocollo, pratica?.protocollo],
          [t.letta, mostraOra(scheda.letta)],
          ...chiEDove(stato),
          [f.operazione, scheda.idOperazioneANPR],
        ]}
      />
      <p className="foglio-avvertenza">{t.usoInterno}</p>
    </Foglio>
  );
}
