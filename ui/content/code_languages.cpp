#include "ui/content/code_languages.h"

#include <vector>

namespace sirocco {

namespace {

QSet<QString> words(const char* list) {
    const QStringList parts = QString::fromLatin1(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {parts.begin(), parts.end()};
}

QStringList names(const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); }

CodeLanguage cFamily(const char* called, const char* keywords) {
    CodeLanguage language;
    language.names = names(called);
    language.keywords = words(keywords);
    language.lineComments = {"//"};
    language.commentOpens = "/*";
    language.commentCloses = "*/";
    language.quotes = "\"'";
    return language;
}

std::vector<CodeLanguage> cLanguages() {
    std::vector<CodeLanguage> all;
    all.push_back(cFamily(
        "cpp c c++ cc cxx h hpp hh objc cuda glsl",
        "alignas alignof asm auto bool break case catch char char8_t char16_t char32_t class co_await co_return "
        "co_yield "
        "concept const consteval constexpr constinit const_cast continue decltype default delete do double "
        "dynamic_cast "
        "else enum explicit export extern false final float for friend goto if inline int long mutable namespace new "
        "noexcept nullptr operator override private protected public register reinterpret_cast requires return short "
        "signed sizeof static static_assert static_cast struct switch template this thread_local throw true try "
        "typedef "
        "typeid typename union unsigned using virtual void volatile wchar_t while size_t int8_t int16_t int32_t "
        "int64_t "
        "uint8_t uint16_t uint32_t uint64_t NULL #include #define #if #ifdef #ifndef #else #elif #endif #pragma "
        "#undef"));
    all.push_back(cFamily(
        "java kotlin kt scala groovy",
        "abstract assert boolean break byte case catch char class const continue default do double else enum extends "
        "false final finally float for fun goto if implements import instanceof int interface long native new null "
        "object override package permits private protected public record return sealed short static strictfp super "
        "switch synchronized this throw throws transient true try val var void volatile when while yield"));
    all.push_back(cFamily(
        "csharp cs c#",
        "abstract as async await base bool break byte case catch char checked class const continue decimal default "
        "delegate do double else enum event explicit extern false finally fixed float for foreach get goto if implicit "
        "in "
        "init int interface internal is lock long namespace new null object operator out override params private "
        "protected public readonly record ref required return sbyte sealed set short sizeof stackalloc static string "
        "struct switch this throw true try typeof uint ulong unchecked unsafe ushort using var virtual void volatile "
        "when where while with yield"));
    CodeLanguage script = cFamily(
        "javascript js jsx typescript ts tsx mjs node",
        "abstract any as async await boolean break case catch class const continue debugger declare default delete do "
        "else enum export extends false finally for from function get if implements import in infer instanceof "
        "interface "
        "is keyof let namespace never new null number of private protected public readonly return satisfies set static "
        "string super switch symbol this throw true try type typeof undefined unknown var void while with yield");
    script.longStrings = {"`"};
    all.push_back(script);
    CodeLanguage go = cFamily(
        "go golang",
        "any bool break byte case chan complex128 complex64 const continue default defer else error fallthrough false "
        "float32 float64 for func go goto if import int int16 int32 int64 int8 interface iota map nil package range "
        "return rune select string struct switch true type uint uint16 uint32 uint64 uint8 uintptr var");
    go.longStrings = {"`"};
    all.push_back(go);
    CodeLanguage rust = cFamily(
        "rust rs",
        "as async await bool box break char const continue crate dyn else enum extern f32 f64 false fn for i128 i16 "
        "i32 "
        "i64 i8 if impl in isize let loop match mod move mut pub ref return self Self static str String struct super "
        "trait true type u128 u16 u32 u64 u8 union unsafe use usize where while");
    rust.lifetimes = true;
    all.push_back(rust);
    CodeLanguage css = cFamily("css scss less",
                               "@media @import @keyframes @font-face @supports @layer @use @include "
                               "!important");
    css.keys = css.dashes = true;
    all.push_back(css);
    return all;
}

std::vector<CodeLanguage> otherLanguages() {
    std::vector<CodeLanguage> all;
    CodeLanguage python;
    python.names = names("python py python3 pycon");
    python.keywords = words(
        "and as assert async await break case class continue def del elif else except False finally for from global if "
        "import in is lambda match None nonlocal not or pass raise return self True try while with yield int float str "
        "bool list dict set tuple bytes object");
    python.lineComments = {"#"};
    python.quotes = "\"'";
    python.longStrings = {R"(""")", "'''"};
    all.push_back(python);

    CodeLanguage shell;
    shell.names = names("bash sh shell zsh console fish dockerfile makefile make");
    shell.keywords = words(
        "if then else elif fi for while until do done case esac in function select time return exit break continue "
        "export "
        "local readonly declare unset shift source alias set trap echo printf read cd test eval exec sudo");
    shell.lineComments = {"#"};
    shell.quotes = "\"'";
    shell.spaceBeforeHash = true;
    all.push_back(shell);

    CodeLanguage sql;
    sql.names = names("sql sqlite postgresql postgres mysql plsql");
    sql.keywords = words(
        "add all alter and any as asc avg begin between bigint blob boolean by cascade case char check column commit "
        "constraint count create cross database date default delete desc distinct drop else end except exists explain "
        "false float foreign from full function grant group having if in index inner insert int integer intersect into "
        "is "
        "join key left like limit max min not null numeric offset on or order outer over partition pragma primary "
        "procedure real references returning right rollback select set sum table text then timestamp transaction "
        "trigger "
        "true truncate union unique update using values varchar view virtual when where with");
    sql.lineComments = {"--"};
    sql.commentOpens = "/*";
    sql.commentCloses = "*/";
    sql.quotes = "\"'`";
    sql.escapes = false;
    sql.anyCase = true;
    all.push_back(sql);

    CodeLanguage json;
    json.names = names("json jsonc json5 jsonl");
    json.keywords = words("true false null");
    json.lineComments = {"//"};
    json.quotes = "\"";
    json.keys = true;
    all.push_back(json);

    CodeLanguage yaml;
    yaml.names = names("yaml yml toml ini");
    yaml.keywords = words("true false null yes no on off");
    yaml.lineComments = {"#"};
    yaml.quotes = "\"'";
    yaml.spaceBeforeHash = yaml.keys = yaml.dashes = true;
    all.push_back(yaml);

    CodeLanguage markup;
    markup.names = names("html xml svg xhtml vue qrc ui rss plist");
    markup.commentOpens = "<!--";
    markup.commentCloses = "-->";
    markup.quotes = "\"'";
    markup.escapes = false;
    markup.markup = markup.dashes = true;
    all.push_back(markup);
    return all;
}

}  // namespace

const CodeLanguage* codeLanguage(QStringView name) {
    static const std::vector<CodeLanguage> all = [] {
        std::vector<CodeLanguage> list = cLanguages();
        for (CodeLanguage& language : otherLanguages())
            list.push_back(std::move(language));
        return list;
    }();
    const QString wanted = name.toString().toLower();
    for (const CodeLanguage& language : all) {
        if (language.names.contains(wanted))
            return &language;
    }
    return nullptr;
}

}  // namespace sirocco
