import type { SubmitEvent } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { elementiDi } from '../../contract/operazioni/lettura.ts';
import { eServizi, type CodiceEService } from '../../contract/operazioni/pdnd/catalogo.ts';
import { oggi } from '../comuni/date.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { CampoAlbero } from '../moduli/campo-albero.tsx';
import { erroriDelModulo } from '../moduli/errori.ts';
import { Modulo } from '../moduli/modulo.tsx';
import { Riepilogo } from '../moduli/riepilogo.tsx';
import { chiediEService, difettoRiga, scegliPer, scriviDomanda } from './azioni.ts';
import { Protocollo } from './protocollo.tsx';
import { radiceDi, type Per } from './radice.ts';
import { cambiaUffici, type StatoUffici } from './stato.ts';

const t = schermate.altriUffici;
const modi = Object.keys(t.per) as readonly Per[];

interface Proprieta {
  readonly stato: StatoUffici;
  readonly codice: CodiceEService;
}

/** About whom, what was declared, and for which practice. */
export function DomandaEService({ stato, codice }: Proprieta) {
  const { per, scritto, tentato } = stato;
  const radice = radiceDi(codice, per);
  const errori = erroriDelModulo(radice, scritto);
  const alInvio = (evento: SubmitEvent) => {
    evento.preventDefault();
    void chiediEService();
  };
  return (
    <form className="modulo-servizio" onSubmit={alInvio} noValidate aria-label={eServizi[codice].etichetta}>
      <h2>
        {eServizi[codice].etichetta} <span className="codice">{codice}</span>
      </h2>
      {codice === 'C030' && <p className="aiuto">{t.aiutoId}</p>}
      <fieldset className="scelte-in-linea">
        <legend>{t.chi}</legend>
        {modi.map((uno) => (
          <label key={uno}>
            <input type="radio" name="per-chi" checked={uno === per} onChange={() => scegliPer(uno)} /> {t.per[uno]}
          </label>
        ))}
      </fieldset>
      {per === 'codice' && <RigaPersona stato={stato} />}
      <Modulo
        dati={{
          nome: `eservice-${codice}`,
          radice,
          scritto,
          scrivi: scriviDomanda,
          errori,
          tentato,
          giorno: oggi(),
        }}
      >
        {tentato && errori.length > 0 && <Riepilogo />}
        {[...elementiDi(radice.parti).keys()].map((nome) => (
          <CampoAlbero key={nome} percorso={nome} />
        ))}
      </Modulo>
      <Protocollo stato={stato} />
      <Pulsante invia principale tasto="F10">
        {t.chiedi}
      </Pulsante>
    </form>
  );
}

function RigaPersona({ stato: { riga, tentato } }: { readonly stato: StatoUffici }) {
  const difetto = difettoRiga(riga);
  const mostrato = difetto !== undefined && (tentato || (difetto === 'controllo' && riga.trim().length >= 9));
  return (
    <div className="campo-modulo">
      <label htmlFor="eservice-riga">{t.riga}</label>
      <div className="controllo-campo">
        <input
          id="eservice-riga"
          type="text"
          className="maiuscolo"
          value={riga}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={mostrato}
          aria-describedby="eservice-riga-errore"
          onChange={({ target }) => cambiaUffici({ riga: target.value })}
        />
        <span id="eservice-riga-errore" className="errore-campo">
          {mostrato ? t.rigaErrata[difetto] : ''}
        </span>
      </div>
    </div>
  );
}
