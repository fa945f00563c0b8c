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
      buttons(form).forEach(function (button) {
        button.disabled = true;
      });
    });
  });

  // Also those that stand elsewhere on the page.
  function buttons(form) {
    return Array.from(form.elements).filter(function (element) { return element.tagName === 'BUTTON'; });
  }

  // A page that comes back from the browser's own store can be used again.
  window.addEventListener('pageshow', function (event) {
    if (!event.persisted) {
      return;
    }
    document.querySelectorAll('form[data-submitted]').forEach(function (form) {
      delete form.dataset.submitted;
      buttons(form).forEach(function (button) {
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

  // All boxes of a list are ticked at once, and the button says how many are.
  function tickAll(whole, boxes) {
    var all = whole.querySelector('input');
    var said = all.form.querySelector('[data-ticked]');
    function count() {
      var ticked = boxes.filter(function (box) { return box.checked; }).length;
      all.checked = ticked > 0 && ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
      said.textContent = ticked > 0 ? ': ' + ticked : '';
    }
    all.addEventListener('change', function () {
      boxes.forEach(function (box) { box.checked = all.checked; });
      count();
    });
    boxes.forEach(function (box) { box.addEventListener('change', count); });
    window.addEventListener('pageshow', count);
    count();
  }

  // What only works with script shows itself, also where a poll has brought it.
  function prepare() {
    document.querySelectorAll('[data-tick-all][hidden]').forEach(function (whole) {
      var boxes = Array.from(whole.querySelector('input').form.querySelectorAll('input[type=checkbox][name]'));
      if (boxes.length > 0) {
        whole.hidden = false;
        tickAll(whole, boxes);
      }
    });
    document.querySelectorAll('[data-print][hidden]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () { window.print(); });
    });
  }
  document.addEventListener('DOMContentLoaded', prepare);
  document.addEventListener('htmx:afterSettle', prepare);

  // A table that goes on beyond the edge can be scrolled by keys, also one that is opened later.
  function reach() {
    document.querySelectorAll('.table-wide').forEach(function (wide) {
      var caption = wide.querySelector('caption');
      if (wide.scrollWidth > wide.clientWidth && caption) {
        wide.tabIndex = 0;
        wide.setAttribute('role', 'region');
        wide.setAttribute('aria-label', caption.textContent.trim());
      }
    });
  }
  document.addEventListener('DOMContentLoaded', reach);
  document.addEventListener('toggle', reach, true);
  document.addEventListener('htmx:afterSettle', reach);
  window.addEventListener('resize', reach);

  // One key decides: what bears the key is pressed. Not while somebody types.
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.target.closest('input, select, textarea')) {
      return;
    }
    var pressed = document.querySelector('[data-key~="' + CSS.escape(key(event)) + '"]');
    if (pressed) {
      event.preventDefault();
      pressed.click();
      pressed.focus();
    }
  });

  // Whatever the layout of the keyboard: J is J also where it types О, ? where it types a comma.
  function key(event) {
    var letter = /^Key([A-Z])$/.exec(event.code);
    if (event.code === 'Slash' && event.shiftKey) {
      return '?';
    }
    return letter ? letter[1].toLowerCase() : event.key;
  }

  // The summary of errors, or what the last act came to, is read out and seen first.
  document.addEventListener('DOMContentLoaded', function () {
    var summary = document.querySelector('form [role=alert]') || document.querySelector('.notice[role=status], .notice[role=alert]');
    if (summary) {
      summary.tabIndex = -1;
      summary.focus();
    }
  });
})();
