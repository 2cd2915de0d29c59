/** Keeps ticks on the phone where it allows that, and says so where it does not. Touches nothing else. */
export const CARD_SCRIPT = `
(function(){
'use strict';
var key=document.body.dataset.key,boxes=[].slice.call(document.querySelectorAll('input[data-tick]'));
var kept=document.getElementById('kept'),lost=document.getElementById('lost'),store=null,ticks={};
try{store=window.localStorage;var probe=key+':probe';store.setItem(probe,'1');store.removeItem(probe);ticks=JSON.parse(store.getItem(key)||'{}')||{}}catch(e){store=null}
kept.hidden=!store;lost.hidden=!!store;
function count(){[].forEach.call(document.querySelectorAll('[data-done]'),function(out){
var mine=[].slice.call(document.querySelectorAll('#'+out.dataset.done+' input[data-tick]'));
var n=mine.filter(function(box){return box.checked}).length;
out.textContent=out.dataset.text.replace('{n}',n).replace('{of}',mine.length)})}
function keep(){if(!store)return;ticks={};boxes.forEach(function(box){if(box.checked)ticks[box.dataset.tick]=1});
try{store.setItem(key,JSON.stringify(ticks))}catch(e){kept.hidden=true;lost.hidden=false}}
boxes.forEach(function(box){box.checked=ticks[box.dataset.tick]===1;box.addEventListener('change',function(){keep();count()})});
document.getElementById('clear').addEventListener('click',function(){boxes.forEach(function(box){box.checked=false});keep();count()});
count();
})();
`.trim();
