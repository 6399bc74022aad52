import { schermate } from '../../../contract/messaggi/schermate.ts';
import { CampoAlbero } from '../../moduli/campo-albero.tsx';
import { CampoCodificato } from '../../moduli/campo-codificato.tsx';
import { CampoData } from '../../moduli/campo-data.tsx';
import { CampoLuogo } from '../../moduli/campo-luogo.tsx';
import { CampoSpunta } from '../../moduli/campo-spunta.tsx';
import { CampoTesto } from '../../moduli/campo-testo.tsx';
import { leggiData } from '../../moduli/date-scritte.ts';
import { SezioneModulo } from '../../moduli/sezione-modulo.tsx';
import type { Scritto } from '../../moduli/scritto.ts';
import { scriviMaschera } from './maschera.ts';
import { CodiceSpiegato } from './pezzi-codice.tsx';
import { percorsi } from './radice.ts';

const t = schermate.maschera;
/** Consolati have a table, which the tree of the request does not name (anpr-protocol 6). */
const consolati = 40;

interface Proprieta {
  readonly scritto: Scritto;
  /** Today, `xs:date`. */
  readonly giorno: string;
}

/** The fields of the mask: who, on the left; families, documents and the day, on the right. */
export function CampiMaschera({ scritto, giorno }: Proprieta) {
  const nascita = leggiData(scritto[percorsi.dataNascita] ?? '')?.data;
  const natoAllEstero = scritto[`${percorsi.luogoNascita}/localita/codiceStato`] !== undefined;
  return (
    <div className="sezioni-modulo">
      <div>
        <SezioneModulo numero={1} titolo={t.sezioni.persona}>
          <CampoTesto percorso={percorsi.cognome} accanto={<CampoSpunta percorso={percorsi.senzaCognome} />} />
          <CampoTesto percorso={percorsi.nome} accanto={<CampoSpunta percorso={percorsi.senzaNome} />} />
          <CampoAlbero percorso={percorsi.sesso} />
          <CampoTesto percorso={percorsi.codiceFiscale} codice />
          <CodiceSpiegato scritto={scritto} usa={(codice) => scriviMaschera({ [percorsi.codiceFiscale]: codice })} />
        </SezioneModulo>
        <SezioneModulo numero={2} titolo={t.sezioni.nascita}>
          <CampoData percorso={percorsi.dataNascita} incerta />
          <CampoLuogo percorso={percorsi.luogoNascita} giorno={nascita} />
          {natoAllEstero && <CampoTesto percorso={percorsi.localitaNascita} />}
        </SezioneModulo>
        <SezioneModulo numero={3} titolo={t.sezioni.residenza}>
          <CampoLuogo percorso={percorsi.residenza} giorno={giorno} />
          <CampoAlbero percorso={percorsi.soggettoAIRE} />
          <CampoCodificato percorso={percorsi.consolato} tabella={consolati} />
        </SezioneModulo>
        <SezioneModulo numero={4} titolo={t.sezioni.schede}>
          <CampoTesto percorso={percorsi.idANPR} codice />
          <CampoTesto percorso={percorsi.schedaANPR} codice />
          <CampoAlbero percorso={percorsi.schedaComune} />
          <CampoTesto percorso={percorsi.schedaNumero} codice />
        </SezioneModulo>
      </div>
      <div>
        <SezioneModulo numero={5} titolo={t.sezioni.famiglia}>
          <CampoTesto percorso={percorsi.famigliaANPR} codice />
          <CampoAlbero percorso={percorsi.famigliaComune} />
          <CampoTesto percorso={percorsi.famigliaNumero} codice />
          <CampoCodificato percorso={percorsi.tipoScheda} voci={t.tipiScheda} />
        </SezioneModulo>
        <SezioneModulo numero={6} titolo={t.sezioni.documenti}>
          <CampoTesto percorso={percorsi.carta} codice />
          <CampoLuogo percorso={percorsi.cartaComune} />
          <CampoCodificato percorso={percorsi.cartaConsolato} tabella={consolati} />
          <CampoTesto percorso={percorsi.soggiorno} codice />
          <CampoTesto percorso={percorsi.questura} />
          <CampoTesto percorso={percorsi.passaporto} codice />
        </SezioneModulo>
        <SezioneModulo numero={7} titolo={t.sezioni.quando}>
          <CampoData percorso={percorsi.allaData} />
          <CampoCodificato percorso={percorsi.dove} voci={t.dove} />
        </SezioneModulo>
      </div>
    </div>
  );
}
