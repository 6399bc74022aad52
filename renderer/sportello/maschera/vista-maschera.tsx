import { useEffect, type SubmitEvent } from 'react';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { useTasti } from '../../applicazione/tasti.ts';
import { oggi } from '../../comuni/date.ts';
import { useDeposito } from '../../comuni/deposito.ts';
import { Icona } from '../../comuni/icone.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { tastoElenco } from '../../moduli/elenco-aperto.ts';
import { Modulo, vaiAlCampo } from '../../moduli/modulo.tsx';
import { Riepilogo } from '../../moduli/riepilogo.tsx';
import { campiDa, type Scritto } from '../../moduli/scritto.ts';
import { vaiAllaRiga } from '../vai-alla-riga.ts';
import { CampiMaschera } from './campi-maschera.tsx';
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
import { etichetteMaschera, guidaMaschera, percorsi, radiceMaschera } from './radice.ts';

const t = schermate.maschera;

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
  const errori = erroriDellaMaschera(scritto, giorno);
  return (
    <form className="maschera" onSubmit={alInvio} aria-label={t.titolo} data-guida="maschera" noValidate>
      <Modulo
        dati={{
          nome: nomeMaschera,
          radice: radiceMaschera,
          scritto,
          scrivi: scriviMaschera,
          errori,
          tentato: tentata,
          giorno,
          etichette: etichetteMaschera,
          guida: guidaMaschera,
        }}
      >
        <header className="maschera-testa">
          <h2>{t.titolo}</h2>
          <Riepilogo />
          <ChiaveInParole scritto={scritto} giusta={errori.length === 0} />
        </header>
        <div className="maschera-corpo">
          <CampiMaschera scritto={scritto} giorno={giorno} />
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
function ChiaveInParole({ scritto, giusta }: { readonly scritto: Scritto; readonly giusta: boolean }) {
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
  return (
    <p className={giusta ? 'chiave-buona' : undefined}>
      <Icona nome={giusta ? 'riuscito' : 'informazione'} /> {t.chiave.con(t.chiave.nomi[chiave])}{' '}
      <span className="aiuto">{chiave === 'generalita' ? t.chiave.debole : altre.length > 0 && t.chiave.oltre}</span>
    </p>
  );
}
