import type { Rilievo } from '../../contract/controlli/index.ts';
import { testiControlli } from '../../contract/messaggi/controlli.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { Icona } from '../comuni/icone.tsx';
import { useDeposito } from '../comuni/deposito.ts';
import { useModulo, vaiAlCampo } from '../moduli/modulo.tsx';
import type { RegistrazioneAperta } from './modello.ts';
import { controlliUfficio, nelModulo, rilieviDelLavoro } from './rilievi.ts';

const t = schermate.registrazioni.controlli;

/** What the office's checks say of what is typed, below what is to be corrected; each is a jump to its field. */
export function RiepilogoControlli({ aperta }: { readonly aperta: RegistrazioneAperta }) {
  const elenco = useDeposito(controlliUfficio);
  const rilievi = rilieviDelLavoro(aperta, elenco).filter(({ manca }) => aperta.tentato || manca !== true);
  if (rilievi.length === 0) return null;
  return (
    <div className="riepilogo" role="group" aria-label={t.etichetta}>
      <Gruppo aperta={aperta} rilievi={rilievi.filter(({ livello }) => livello === 'blocca')} />
      <Gruppo aperta={aperta} rilievi={rilievi.filter(({ livello }) => livello === 'avvisa')} />
    </div>
  );
}

interface Proprieta {
  readonly aperta: RegistrazioneAperta;
  /** All of one level. */
  readonly rilievi: readonly Rilievo[];
}

function Gruppo({ aperta: { lavoro }, rilievi }: Proprieta) {
  const { nome } = useModulo();
  const [primo] = rilievi;
  if (!primo) return null;
  const blocca = primo.livello === 'blocca';
  return (
    <>
      <span className={blocca ? 'errore-campo' : 'avviso-campo'}>
        <Icona nome={blocca ? 'lucchetto' : 'avviso'} /> {(blocca ? t.bloccano : t.avvisano)(rilievi.length)}
      </span>
      {rilievi.map(({ codice, percorso }) => {
        const testo = testiControlli[codice];
        return nelModulo(lavoro, percorso) ? (
          <button
            key={codice + percorso}
            type="button"
            className="salto"
            title={`${testo.problema} ${testo.rimedio}`}
            onClick={() => vaiAlCampo(nome, percorso)}
          >
            {testo.nome}
          </button>
        ) : (
          <span key={codice + percorso} className="senza-salto">
            {testo.nome}
          </span>
        );
      })}
    </>
  );
}
