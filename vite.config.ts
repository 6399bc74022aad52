import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page under app://: everything local, nothing inline (the CSP of main/shell refuses it). */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
