import classes from './ReportSheet.module.css';

/** 縁: two threads that meet, go a way together and part again. Only an ornament. */
export function TieDrawing() {
  return (
    <svg className={classes['tie']} viewBox="0 0 672 120" aria-hidden>
      <path d="M0 24 C 150 24 190 96 300 96 S 420 24 480 40 S 590 92 672 84" />
      <path d="M0 96 C 150 96 190 24 300 24 S 420 96 480 80 S 590 28 672 36" />
    </svg>
  );
}
