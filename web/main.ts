const name = document.createElement('h1');
name.textContent = 'Linkyard';
document.body.append(name);
