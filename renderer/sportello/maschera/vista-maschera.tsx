import { useEffect, type SubmitEvent } from 'react';
import { esaminaIdAnpr } from '../../../contract/identificativi/id-anpr.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { useTasti } from '../../applicazione/tasti.ts';
import { oggi } from '../../comuni/date.ts';
import { useDeposito } from '../../comuni/deposito.ts';
import { Icona } from '../../comuni/icone.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { CampoAlbero } from '../../moduli/campo-albero.tsx';
import { CampoCodificato } from '../../moduli/campo-codificato.tsx';
import { CampoData } from '../../moduli/campo-data.tsx';
import { CampoLuogo } from '../../moduli/campo-luogo.tsx';
import { CampoSpunta } from '../../moduli/campo-spunta.tsx';
import { CampoTesto } from '../../moduli/campo-testo.tsx';
import { leggiData } from '../../moduli/date-scritte.ts';
import { tastoElenco } from '../../moduli/elenco-aperto.ts';
import { Modulo, vaiAlCampo } from '../../moduli/modulo.tsx';
import { Riepilogo } from '../../moduli/riepilogo.tsx';
import { SezioneModulo } from '../../moduli/sezione-modulo.tsx';
import { campiDa, type Scritto } from '../../moduli/scritto.ts';
import { vaiAllaRiga } from '../vai-alla-riga.ts';
import { chiaviDi, mezzoNome } from './chiavi.ts';
import { erroriDellaMaschera } from './controlli.ts';
import {
  cercaConMaschera,
  chiudiMaschera,
  maschera,
  nomeMaschera,
  scriviMaschera,
  svuotaMaschera,
} from './maschera.ts';
import { CodiceSpiegato } from './pezzi-codice.tsx';
import { etichetteMaschera, guidaMaschera, percorsi, radiceMaschera } from './radice.ts';

const t = schermate.maschera;
/** Consolati have a table, which the tree of the request does not name (anpr-protocol 6). */
const consolati = 40;

/** F3: every criterion of a 3002, checked by its tree while one types. */
export function VistaMaschera() {
  const { scritto, tentata, fuoco } = useDeposito(maschera);
  const giorno = oggi();
  useEffect(() => vaiAlCampo(nomeMaschera, percorsi[fuoco]), [fuoco]);
  const indietro = () => {
    chiudiMaschera();
    vaiAllaRiga();
  };
  useTasti('pannello', [
    tastoElenco,
    { tasto: 'F3', etichetta: schermate.sportello.tasti.F3, azione: indietro },
    { tasto: 'F10', etichetta: t.cerca, azione: cercaConMaschera },
    { tasto: 'Esc', etichetta: schermate.generali.tasti.Esc, azione: indietro },
  ]);
  const alInvio = (evento: SubmitEvent) => {
    evento.preventDefault();
    cercaConMaschera();
  };
  const nascita = leggiData(scritto[percorsi.dataNascita] ?? '')?.data;
  return (
    <form className="maschera" onSubmit={alInvio} aria-label={t.titolo} data-guida="maschera" noValidate>
      <Modulo
        dati={{
          nome: nomeMaschera,
          radice: radiceMaschera,
          scritto,
          scrivi: scriviMaschera,
          errori: erroriDellaMaschera(scritto, giorno),
          tentato: tentata,
          giorno,
          etichette: etichetteMaschera,
          guida: guidaMaschera,
        }}
      >
        <header className="maschera-testa">
          <h2>{t.titolo}</h2>
          <Riepilogo />
          <ChiaveInParole scritto={scritto} />
        </header>
        <div className="maschera-corpo">
          <div className="sezioni-modulo">
            <SezioneModulo numero={1} titolo={t.sezioni.persona}>
              <CampoTesto percorso={percorsi.cognome} accanto={<CampoSpunta percorso={percorsi.senzaCognome} />} />
              <CampoTesto percorso={percorsi.nome} accanto={<CampoSpunta percorso={percorsi.senzaNome} />} />
              <CampoAlbero percorso={percorsi.sesso} etichetta={t.etichette.sesso} />
              <CampoTesto percorso={percorsi.codiceFiscale} codice />
              <CodiceSpiegato
                scritto={scritto}
                usa={(codice) => scriviMaschera({ [percorsi.codiceFiscale]: codice })}
              />
            </SezioneModulo>
            <SezioneModulo numero={2} titolo={t.sezioni.nascita}>
              <CampoData percorso={percorsi.dataNascita} incerta />
              <CampoLuogo percorso={percorsi.luogoNascita} giorno={nascita} />
              {scritto[`${percorsi.luogoNascita}/localita/codiceStato`] !== undefined && (
                <CampoTesto percorso={percorsi.localitaNascita} />
              )}
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
            </SezioneModulo>
          </div>
        </div>
        <footer className="maschera-piede">
          <Pulsante invia principale icona="lente" tasto="F10">
            {t.cerca}
          </Pulsante>
          <Pulsante premuto={svuotaMaschera}>{t.svuota}</Pulsante>
          <span className="aiuto">{t.aiuto}</span>
        </footer>
      </Modulo>
    </form>
  );
}

/** By which key ANPR would search, in words; or what is missing for one. */
function ChiaveInParole({ scritto }: { readonly scritto: Scritto }) {
  const campi = campiDa(radiceMaschera, scritto);
  const [chiave, ...altre] = chiaviDi(campi);
  const meta = mezzoNome(campi);
  const pieno = Object.keys(scritto).length > 0;
  if (chiave === undefined) {
    return (
      <p className={pieno ? 'chiave-manca' : 'aiuto'}>
        <Icona nome={pieno ? 'avviso' : 'informazione'} /> {meta === null ? t.chiave.manca : t.chiave.soloUno(meta)}
      </p>
    );
  }
  const idErrato = chiave === 'id-anpr' && !esaminaIdAnpr(scritto[percorsi.idANPR] ?? '').checkDigit;
  return (
    <p className="chiave-buona">
      <Icona nome={idErrato ? 'avviso' : 'riuscito'} /> {t.chiave.con(t.chiave.nomi[chiave])}{' '}
      <span className="aiuto">{chiave === 'generalita' ? t.chiave.debole : altre.length > 0 && t.chiave.oltre}</span>
    </p>
  );
}
