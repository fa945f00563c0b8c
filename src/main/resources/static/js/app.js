// Conveniences only: every page works without this file.
(function () {
  'use strict';

  // A second click on a button that is at work does nothing.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post') {
      return;
    }
    if (form.dataset.submitted) {
      event.preventDefault();
      return;
    }
    form.dataset.submitted = 'true';
    setTimeout(function () {
      form.querySelectorAll('button').forEach(function (button) {
        button.disabled = true;
      });
    });
  });

  // A page that comes back from the browser's own store can be used again.
  window.addEventListener('pageshow', function (event) {
    if (!event.persisted) {
      return;
    }
    document.querySelectorAll('form[data-submitted]').forEach(function (form) {
      delete form.dataset.submitted;
      form.querySelectorAll('button').forEach(function (button) {
        button.disabled = false;
      });
    });
  });

  // A poll that was answered by another page (the session has ended) leads there.
  document.addEventListener('htmx:beforeSwap', function (event) {
    var path = event.detail.pathInfo.finalRequestPath;
    var answered = event.detail.xhr.responseURL;
    if (answered && new URL(answered).pathname !== new URL(path, location.href).pathname) {
      event.detail.shouldSwap = false;
      location.assign(answered);
    }
  });

  // The summary of errors is read out and seen first.
  document.addEventListener('DOMContentLoaded', function () {
    var summary = document.querySelector('form [role=alert]');
    if (summary) {
      summary.tabIndex = -1;
      summary.focus();
    }
  });
})();
