// The last in the row of fonts, for systems that have none of their own for Japanese, see global.css.
import '@fontsource/noto-sans-jp/400.css';
import '@fontsource/noto-sans-jp/600.css';
