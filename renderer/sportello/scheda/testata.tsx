import type { Scheda } from '../../../contract/consultazione.ts';
import { mostraIdAnpr } from '../../../contract/identificativi/id-anpr.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { Copia } from '../../comuni/copia.tsx';
import { mostraData } from '../../comuni/date.ts';
import { Icona } from '../../comuni/icone.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { apriPersona } from '../azioni.ts';
import type { Persona } from '../banco.ts';
import { inBreve } from './persona.ts';
import { rigaDaTastiera } from './righe-tastiera.ts';

const t = schermate.scheda;

interface Proprieta {
  readonly scheda: Scheda;
  readonly persona: Pick<Persona, 'ottenutoDa' | 'allaData'>;
}

/** Who it is: name, identifiers to copy, what must be seen first, of which day, and how the ID ANPR was come by. */
export function Testata({ scheda, persona: { ottenutoDa, allaData } }: Proprieta) {
  const chi = inBreve(scheda.soggetto, new Date(scheda.allaData));
  return (
    <header className="testata">
      {allaData !== undefined && (
        <div className="situazione">
          <Icona nome="orologio" />
          <strong>{t.situazione.al(mostraData(scheda.allaData))}</strong>
          <span>{t.situazione.spiegazione}</span>
          <Pulsante premuto={() => void apriPersona(scheda.idANPR)}>{t.situazione.oggi}</Pulsante>
        </div>
      )}
      <h2>
        {chi.cognome} {chi.nome}
      </h2>
      {chi.etichette.map((etichetta, i) => (
        <span key={etichetta} className={i === 0 ? 'etichetta forte' : 'etichetta'}>
          {etichetta}
        </span>
      ))}
      <p className="identificativi">
        <span className="identificativo" {...rigaDaTastiera(t.idANPR, scheda.idANPR)}>
          {t.idANPR} <code className="id-anpr">{mostraIdAnpr(scheda.idANPR)}</code>
          <Copia testo={scheda.idANPR} cosa={t.idANPR} nome={t.copiaIdANPR} />
        </span>
        {chi.codiceFiscale === undefined ? (
          <span className="aiuto">{t.senzaCodiceFiscale}</span>
        ) : (
          <span className="identificativo" {...rigaDaTastiera(t.codiceFiscale, chi.codiceFiscale)}>
            {t.codiceFiscale} <code>{chi.codiceFiscale}</code>
            <Copia testo={chi.codiceFiscale} cosa={t.codiceFiscale} nome={t.copiaCodiceFiscale} />
          </span>
        )}
      </p>
      <p>
        {chi.dataNascita !== undefined && t.nascita(t.nato[chi.sesso], chi.dataNascita, chi.luogoNascita)}
        {chi.eta !== undefined && ` · ${t.anni(chi.eta)}`}
      </p>
      {ottenutoDa !== 'id-anpr' && (
        <p className="nota">
          <Icona nome="informazione" /> {t.ottenutoDa[ottenutoDa]}
        </p>
      )}
    </header>
  );
}
