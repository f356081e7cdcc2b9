// Language, direction and theme before the first paint; a file of its own because the page allows no inline script.
(function () {
  var root = document.documentElement;
  var read = function (key) {
    try {
      return localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  };
  var language = read('sanad.language');
  if (language === 'fr' || language === 'en') {
    root.lang = language === 'fr' ? 'fr-MA' : 'en-GB';
    root.dir = 'ltr';
  }
  var theme = read('sanad.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
})();
