import {
  calcolaCodiceFiscale,
  esaminaCodiceFiscale,
  pezziCodiceFiscale,
  pezziDiversi,
  type EsameCodiceFiscale,
  type PezzoCodiceFiscale,
} from '../../../contract/identificativi/codice-fiscale.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { oggi } from '../../comuni/date.ts';
import { Icona } from '../../comuni/icone.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { leggiData } from '../../moduli/date-scritte.ts';
import { giorniDelCodice, luogoDelCodice, nomeLuogo, useCatastale } from '../../moduli/luoghi.ts';
import type { Scritto } from '../../moduli/scritto.ts';
import { percorsi } from './radice.ts';

const t = schermate.maschera.codice;

interface Proprieta {
  readonly scritto: Scritto;
  readonly usa: (codice: string) => void;
}

/** The typed codice fiscale, piece by piece, beside the one that the generalità give. */
export function CodiceSpiegato({ scritto, usa }: Proprieta) {
  const esame = esaminaCodiceFiscale(scritto[percorsi.codiceFiscale] ?? '');
  const calcolato = calcolatoDa(scritto);
  if (esame.forma === 'provvisorio') return <p className="aiuto codice-spiegato">{t.provvisorio}</p>;
  const persona = esame.forma === 'persona';
  if (!persona && calcolato === null) return null;
  const diversi = persona && calcolato !== null ? pezziDiversi(esame.codice, calcolato) : [];
  return (
    <div className="codice-spiegato" role="group" aria-label={t.etichetta}>
      {persona && <Pezzi esame={esame} />}
      {calcolato !== null && (
        <p>
          {t.calcolato} <code>{calcolato}</code>
          {!persona && <Pulsante premuto={() => usa(calcolato)}>{t.usa(calcolato)}</Pulsante>}
        </p>
      )}
      {persona && calcolato !== null && (
        <p className={diversi.length === 0 ? 'esito-buono' : 'esito-attento'}>
          <Icona nome={diversi.length === 0 ? 'riuscito' : 'avviso'} />{' '}
          {diversi.length === 0 ? t.uguale : t.diverso(diversi)}
        </p>
      )}
      {esame.omocodia && <p className="aiuto">{t.omocodia}</p>}
    </div>
  );
}

function Pezzi({ esame }: { readonly esame: EsameCodiceFiscale }) {
  return (
    <dl className="pezzi-codice">
      {pezziCodiceFiscale(esame.codice).map((pezzo) => (
        <div key={pezzo.specie}>
          <dt>
            <code>{pezzo.testo}</code> <span className="solo-lettori">{t.pezzi[pezzo.specie]}</span>
          </dt>
          <dd>
            <Spiegazione pezzo={pezzo} esame={esame} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Spiegazione({ pezzo, esame }: { readonly pezzo: PezzoCodiceFiscale; readonly esame: EsameCodiceFiscale }) {
  const { nascita, sesso, controllo } = esame;
  if (pezzo.specie === 'nascita' && nascita && sesso)
    return t.nascita(sesso, nascita.giorno, nascita.mese, nascita.anno);
  if (pezzo.specie === 'luogo') return <NomeDelCodice esame={esame} />;
  if (pezzo.specie === 'controllo') return controllo ? t.giusto : t.sbagliato;
  return t.pezzi[pezzo.specie];
}

/** The place that a codice fiscale names, as it was called when the person was born. */
export function NomeDelCodice({ esame: { nascita } }: { readonly esame: EsameCodiceFiscale }) {
  const luoghi = useCatastale(nascita?.luogo);
  if (!nascita) return null;
  const luogo = luoghi && luogoDelCodice(luoghi, giorniDelCodice(nascita, oggi()));
  return luogo ? nomeLuogo(luogo) : luoghi ? t.luogoIgnoto : nascita.luogo;
}

/** The code of the generalità in the mask, where they are all there. */
function calcolatoDa(scritto: Scritto): string | null {
  const testo = (nome: keyof typeof percorsi): string => scritto[percorsi[nome]] ?? '';
  const nascita = leggiData(testo('dataNascita'));
  const sesso = testo('sesso').toUpperCase();
  const luogo = scritto[`#catastale/${percorsi.luogoNascita}`];
  const cognome = testo('cognome');
  const nome = testo('nome');
  const nomi = (cognome !== '' || testo('senzaCognome') !== '') && (nome !== '' || testo('senzaNome') !== '');
  if (!nomi || nascita === null || nascita.senza !== undefined || luogo === undefined) return null;
  if (sesso !== 'M' && sesso !== 'F') return null;
  return calcolaCodiceFiscale({ cognome, nome, sesso, dataNascita: nascita.data, luogo });
}
