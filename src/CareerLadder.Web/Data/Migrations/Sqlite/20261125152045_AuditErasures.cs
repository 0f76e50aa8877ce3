using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerLadder.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AuditErasures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditErasures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Entry = table.Column<int>(type: "INTEGER", nullable: false),
                    Erasure = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditErasures", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditErasures_Entry",
                table: "AuditErasures",
                column: "Entry");

            migrationBuilder.CreateIndex(
                name: "IX_AuditErasures_Erasure",
                table: "AuditErasures",
                column: "Erasure");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditErasures");
        }
    }
}
