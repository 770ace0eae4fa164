// Sets light or dark before the first paint. A file of its own, because the page allows no inline script.
;(function () {
  var chosen = null
  try {
    chosen = localStorage.getItem('groundwork.scheme')
  } catch {
    chosen = null
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
