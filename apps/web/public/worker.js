// Lets the pages open without a network: it keeps the files of one release, and nothing that anybody has entered or read.
// The server writes the release in front of it (`self.release`); without one, while developing, it does nothing.
(function () {
  var release = self.release;
  if (!release) return;
  var kept = 'sanad-' + release.version;
  var files = new Set(release.files);
  var onUse = new Set(release.onUse);
  // Names that carry the hash of their content never change what they hold.
  var isFixed = function (path) {
    return /-[A-Za-z0-9_-]{8}\.(js|css)$|\.woff2$/.test(path);
  };

  var fetched = function (path) {
    // The page is given to who asks for one, a file to whoever asks.
    var headers = path === '/' ? { accept: 'text/html' } : {};
    var how = { cache: isFixed(path) ? 'default' : 'no-cache', credentials: 'same-origin', headers: headers };
    return fetch(path, how).then(function (answer) {
      if (!answer.ok || answer.redirected) throw new Error(path + ' was answered ' + answer.status);
      return answer;
    });
  };

  // What a release before it has kept already is not fetched again.
  var keep = async function () {
    var cache = await caches.open(kept);
    var left = [...files];
    var next = async function () {
      for (var path = left.shift(); path; path = left.shift()) {
        var before = isFixed(path) ? await caches.match(path) : undefined;
        await cache.put(path, before || (await fetched(path)));
      }
    };
    await Promise.all([next(), next(), next(), next()]);
  };

  var forget = async function () {
    var names = await caches.keys();
    var old = names.filter(function (name) {
      return name.startsWith('sanad-') && name !== kept;
    });
    await Promise.all(
      old.map(function (name) {
        return caches.delete(name);
      }),
    );
    await self.clients.claim();
  };

  var file = async function (path) {
    var cache = await caches.open(kept);
    var found = await cache.match(path);
    if (found) return found;
    var answer = await fetched(path);
    await cache.put(path, answer.clone());
    return answer;
  };

  // The server's page first, so that a release is seen at once; without network the one that is kept.
  var page = function (request) {
    return fetch(request).catch(async function (failure) {
      var cache = await caches.open(kept);
      var found = await cache.match('/');
      if (!found) throw failure;
      return found;
    });
  };

  self.addEventListener('install', function (event) {
    event.waitUntil(keep());
  });
  self.addEventListener('activate', function (event) {
    event.waitUntil(forget());
  });
  self.addEventListener('message', function (event) {
    if (event.data === 'take over') self.skipWaiting();
    if (event.data === 'release') event.ports[0].postMessage(release.version);
  });
  self.addEventListener('fetch', function (event) {
    var request = event.request;
    var url = new URL(request.url);
    // What the server answers about people passes by: it is never kept here.
    if (request.method !== 'GET' || url.origin !== self.location.origin) return;
    if (/^\/(api|health)(\/|$)/.test(url.pathname)) return;
    if (request.mode === 'navigate') event.respondWith(page(request));
    else if (files.has(url.pathname) || onUse.has(url.pathname)) event.respondWith(file(url.pathname));
  });
})();
