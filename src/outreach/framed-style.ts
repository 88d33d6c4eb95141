/** The style of a framed page, which fetches none: that of `static/app.css`, in small. The school's colour goes before it. */
export const FRAMED_STYLE = `:root{--paper:#fbf8f2;--card:#fff;--ink:#1d2730;--soft:#525d67;--line:#e6dfd2;--on-school:#fff;--stop:#a4261d;--stop-tint:#fcebe8;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--paper:#14191d;--card:#1c2328;--ink:#eef1f0;--soft:#adb8be;--line:#333d44;--on-school:#0f1b17;--stop:#ff9c90;--stop-tint:#381f1c}}
*{box-sizing:border-box}
body{margin:0;padding:1.1rem clamp(.9rem,5vw,1.5rem);background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
main{max-inline-size:41rem;margin-inline:auto}
h1{font-size:1.45rem;line-height:1.2;margin:0 0 .5rem;text-wrap:balance}
h2{font-size:1.1rem;line-height:1.3;margin:1.2rem 0 .3rem}
p,ul,dl,dd{margin:0 0 .6rem}
ul{padding-inline-start:1.2rem}
li a{display:inline-block;padding-block:.2rem}
dt{font-weight:700}
a{color:var(--school);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px #f4c95d,0 0 0 7px #f4c95d;border-radius:3px}
.name,.lead{color:var(--soft)}
.name{font-size:.95rem;margin:0 0 .2rem}
details{border-block-end:1px solid var(--line)}
summary{cursor:pointer;font-weight:600;padding:.6rem 0 .6rem 1.1em;text-indent:-1.1em}
details[open] summary{color:var(--school)}
.instead{color:var(--school)}
.safety{background:var(--stop-tint);border-inline-start:5px solid var(--stop);border-radius:4px 12px 12px 4px;padding:.8rem 1rem}
.safety a{color:inherit;font-weight:700}
.safety p:last-child{margin:0}
.after{margin-block-start:1rem}
.button{display:inline-block;font-weight:700;text-decoration:none;color:var(--on-school);background:var(--school);border:2px solid var(--school);border-radius:.6rem;padding:.6rem 1.1rem}
@media(forced-colors:active){.button{border-color:LinkText}}`
