import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Stato } from '../../contract/stato.ts';
import { Icona } from '../comuni/icone.tsx';

const t = schermate.generali;

/** What the officer must never forget: this is not the real register, or the register of accesses is in trouble. */
export function Banner({ stato }: { readonly stato: Stato }) {
  const { nome, sostituto } = stato.ambiente;
  return (
    <>
      {nome !== 'produzione' && (
        <p className={`banner banner-${nome}`}>
          <strong>{t.banner[nome]}</strong>
          {sostituto && <span>{t.banner.sostituto}</span>}
        </p>
      )}
      <Registro stato={stato} />
    </>
  );
}

function Registro({ stato: { registro } }: { readonly stato: Stato }) {
  if (registro.fase !== 'alterato' && registro.fase !== 'guasto') return null;
  return (
    <p className="banner banner-pericolo" role="alert">
      <Icona nome="avviso" />
      <strong>
        {registro.fase === 'alterato' ? t.registro.alterato(registro.alterati.length) : t.registro.guasto}
      </strong>
    </p>
  );
}
