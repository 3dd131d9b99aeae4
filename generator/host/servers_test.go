package host_test

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"congbo/generator"
	"congbo/generator/plan"
	"congbo/generator/sitetest"
)

// content is a small site: a plan that was called something else, a page that
// stood on another portal before, a signed file.
var content = map[string]string{
	"plans/so-hoa.md": `---
title: Số hóa hồ sơ
issuer: UBND tỉnh Bắc Giang
place: Bắc Giang
number: 12/KH-UBND
date: 2022-03-01
aliases: [/ke-hoach/ten-cu/, /tin/2019.html, /tin-tức/bài-1/, '/la/$1{x}/']
files: [assets/ky.pdf]
---

## I. Nhiệm vụ

- [ ] Số hóa hồ sơ
  - Mã: 1
  - Chủ trì: Sở Tài chính
  - Thời hạn: trước ngày 15/11/2022
`,
	"assets/ky.pdf":      "%PDF-1.4 " + strings.Repeat("x", 5000),
	"assets/bieu.docx":   "PK" + strings.Repeat("x", 5000),
	"assets/la.khong-ro": strings.Repeat("x", 5000),
}

// build builds the site at an address whose path is root, compressed, and
// gives the folder that a server has as its root.
func build(t *testing.T, root string) (folder string, o generator.Options) {
	t.Helper()
	dir := t.TempDir()
	all := map[string]string{"site.yaml": "title: Kế hoạch\nlanguage: en\nbase_url: https://congbo.example" + root + "/\n"}
	for name, text := range content {
		all[name] = text
	}
	for name, text := range all {
		file := filepath.Join(dir, "content", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	folder = filepath.Join(dir, "www")
	out := filepath.Join(folder, filepath.FromSlash(root), ".")
	if root == "" {
		out = folder
	}
	o = generator.Options{Content: filepath.Join(dir, "content"), Out: out, Today: plan.Date{Year: 2026, Month: 11, Day: 23}, Compress: true}
	result, err := generator.Build(t.Context(), o)
	if err != nil {
		t.Fatal(result.Problems, err)
	}
	for name, text := range map[string]string{".htaccess": "mine", ".well-known/security.txt": "Contact: mailto:a@b.example\n"} {
		file := filepath.Join(out, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder, o
}

// A server is a web server that is running.
type server struct {
	client *http.Client
	brotli bool // whether it sends .br files
}

// servers starts one of each kind, on sockets of its own.
var servers = map[string]func(t *testing.T, folder, snippet string) *server{
	generator.Nginx: startNginx,
	generator.Caddy: startCaddy,
}

func startNginx(t *testing.T, folder, snippet string) *server {
	t.Setenv("PATH", os.Getenv("PATH")+":/usr/sbin") // where Debian has it, out of the way of users
	program := sitetest.Need(t, "nginx")
	dir := t.TempDir()
	s := &server{}
	load := ""
	if module := brotliModule(t, program); module != "" {
		load = "load_module " + module + ";\n"
		snippet = strings.Replace(snippet, "# brotli_static on;", "brotli_static on;", 1)
		s.brotli = true
	}
	socket := filepath.Join(dir, "socket")
	write(t, filepath.Join(dir, "congbo.conf"), snippet)
	write(t, filepath.Join(dir, "nginx.conf"), load+fmt.Sprintf(`
daemon off;
master_process off;
pid %[1]s/pid;
error_log stderr;
events {}
http {
	access_log off;
	client_body_temp_path %[1]s/a; proxy_temp_path %[1]s/b; fastcgi_temp_path %[1]s/c; uwsgi_temp_path %[1]s/d; scgi_temp_path %[1]s/e;
	server {
		listen unix:%[1]s/socket;
		server_name congbo.example;
		root %[2]s;
		include %[1]s/congbo.conf;
	}
}
`, dir, folder))
	start(t, exec.Command(program, "-e", "stderr", "-p", dir, "-c", filepath.Join(dir, "nginx.conf")))
	s.connect(t, socket)
	return s
}

// brotliModule gives nginx's module for .br files, where it is installed.
func brotliModule(t *testing.T, program string) string {
	said, err := exec.Command(program, "-V").CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	folder := regexp.MustCompile(`--modules-path=(\S+)`).FindSubmatch(said)
	if folder == nil {
		return ""
	}
	module := filepath.Join(string(folder[1]), "ngx_http_brotli_static_module.so")
	if _, err := os.Stat(module); err != nil {
		return ""
	}
	return module
}

func startCaddy(t *testing.T, folder, snippet string) *server {
	program := sitetest.Need(t, "caddy")
	dir := t.TempDir()
	socket := filepath.Join(dir, "socket")
	write(t, filepath.Join(dir, "congbo.caddy"), snippet)
	write(t, filepath.Join(dir, "Caddyfile"), fmt.Sprintf(`{
	admin off
	auto_https off
}
http://congbo.example {
	bind unix/%[1]s
	root * %[2]s
	import %[3]s/congbo.caddy
}
`, socket, folder, dir))
	cmd := exec.Command(program, "run", "--config", filepath.Join(dir, "Caddyfile"), "--adapter", "caddyfile")
	cmd.Env = append(os.Environ(), "HOME="+dir, "XDG_DATA_HOME="+dir, "XDG_CONFIG_HOME="+dir)
	start(t, cmd)
	s := &server{brotli: true}
	s.connect(t, socket)
	return s
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// start runs a program until the test ends, and shows what it said if the test
// failed.
func start(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	var said strings.Builder
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
		if t.Failed() {
			t.Log(said.String())
		}
	})
}

// connect waits until the server answers at its socket.
func (s *server) connect(t *testing.T, socket string) {
	t.Helper()
	dial := func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "unix", socket)
	}
	s.client = &http.Client{
		Transport:     &http.Transport{DialContext: dial, DisableCompression: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Timeout:       20 * time.Second,
	}
	t.Cleanup(s.client.CloseIdleConnections)
	for range 200 {
		if conn, err := dial(t.Context(), "", ""); err == nil {
			conn.Close()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("the server does not answer")
}
