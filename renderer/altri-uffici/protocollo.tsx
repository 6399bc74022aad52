import { schermate } from '../../contract/messaggi/schermate.ts';
import { protocolloErrato } from './azioni.ts';
import { cambiaUffici, type StatoUffici } from './stato.ts';

const t = schermate.altriUffici;

/** The file of the office that ANPR is told as the reason. */
export function Protocollo({ stato: { protocollo } }: { readonly stato: StatoUffici }) {
  const errato = protocolloErrato(protocollo);
  return (
    <div className="campo-modulo">
      <label htmlFor="eservice-protocollo">{t.protocollo}</label>
      <div className="controllo-campo">
        <input
          id="eservice-protocollo"
          type="text"
          value={protocollo}
          maxLength={20}
          autoComplete="off"
          aria-invalid={errato}
          aria-describedby="eservice-protocollo-aiuto"
          onChange={({ target }) => cambiaUffici({ protocollo: target.value })}
        />
        <span id="eservice-protocollo-aiuto" className={errato ? 'errore-campo' : 'aiuto'}>
          {errato ? t.protocolloErrato : t.protocolloAiuto}
        </span>
      </div>
    </div>
  );
}
